import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

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

/** The address of an empty database of a cluster. */
export async function newDatabase(cluster: string): Promise<string> {
  const name = `test_${randomUUID().slice(0, 8)}`;
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  return url.href;
}
