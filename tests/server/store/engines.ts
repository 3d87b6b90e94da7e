import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { Actor, Tx } from '../../../server/store/open-store';

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

export const ANNA: Actor = { user_id: 'anna', role: 'police', request_id: 'r1' };

/** A pass of Monday 5 January 2026, 18 to 20 in Rissne. */
export function passRow(pass_id: string) {
  const at = '2026-01-01T12:00:00.000Z';
  return {
    pass_id,
    revision: 1,
    actor: 'police',
    unit: null,
    activity: 'foot_patrol',
    stadsdel: 'rissne',
    place: null,
    area: null,
    planned_from: '2026-01-05T17:00:00.000Z',
    planned_to: '2026-01-05T19:00:00.000Z',
    week_start: '2026-01-05',
    staff: 2,
    promise_area: null,
    note: 'Rissne torg, åäö',
    status: 'planned' as const,
    actual_from: null,
    actual_to: null,
    source: 'plan',
    created_by: 'anna',
    created_at: at,
    updated_by: 'anna',
    updated_at: at,
  };
}

/** Plans a pass as the routes do. */
export async function addPass(tx: Tx, pass_id: string): Promise<string> {
  await tx.db.insertInto('pass').values(passRow(pass_id)).execute();
  await tx.audit({ action: 'create', subject: 'pass', subject_id: pass_id });
  tx.changed({ kind: 'pass', id: pass_id, week_start: '2026-01-05' });
  return pass_id;
}
