import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { newDatabase } from './new-database';

export { newDatabase };

const POSTGRES = inject('postgres');

const folders: string[] = [];

const SQLITE = { engine: 'sqlite' as const, newStore: () => Promise.resolve(join(newFolder(), 'plan.db')) };

/** The engines there are, each with a way to an empty store; PostgreSQL is left out where it is not installed. */
export const ENGINES =
  POSTGRES === null ? [SQLITE] : [SQLITE, { engine: 'postgres' as const, newStore: () => newDatabase(POSTGRES) }];

/** A folder that `removeFolders` removes. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
