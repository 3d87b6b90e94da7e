import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { accountName } from '../../../server/store/account-name';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/types';
import { verifyTrail } from '../../../server/store/verify-trail';
import { ENGINES, newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

const trailOf = (store: Store) =>
  store.db
    .selectFrom('audit')
    .select(['user_id', 'action', 'subject', 'subject_id', 'detail'])
    .orderBy('audit_id')
    .execute();

describe.each(ENGINES)('npm run backup, of $engine', ({ engine, newStore }) => {
  /** Runs it as one does from the command line, while the store is open here. */
  async function openTown() {
    const folder = newFolder();
    // the file is named after the municipality
    const where = engine === 'sqlite' ? join(folder, 'sundbyberg.db') : await newStore();
    const store = await openStore(where);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: folder, STORE_DIR: folder, MUNICIPALITY: 'sundbyberg' };
    if (engine === 'postgres') env['DATABASE_URL'] = where;
    else delete env['DATABASE_URL'];
    const backUpTo = (to: string) =>
      spawnSync(process.execPath, ['program/run.mjs', 'server/commands/backup.ts', '--to', to], {
        cwd: join(import.meta.dirname, '../../..'),
        env,
        encoding: 'utf8',
      });
    return { folder, store, backUpTo };
  }

  it('has a row of its own in the trail it has copied: who, which file, how many rows; and not in the copy', async () => {
    const { folder, store, backUpTo } = await openTown();
    const before = await trailOf(store);
    const to = join(folder, 'out', 'friday.db');
    const { status, stdout, stderr } = backUpTo(to);
    expect([status, stderr]).toEqual([0, '']);
    const rows = [...stdout.matchAll(/ (\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
    expect(rows).toBeGreaterThan(1);
    const [added, ...more] = (await trailOf(store)).slice(before.length);
    expect(more).toEqual([]);
    expect(added).toMatchObject({ user_id: null, action: 'backup', subject: 'store', subject_id: null });
    expect(JSON.parse(added?.detail ?? '')).toEqual({ file: basename(to), account: accountName(), rows });
    expect((await verifyTrail(store)).faults).toEqual([]);
    const copy = await openStore(to);
    expect(await trailOf(copy)).toEqual(before);
    await copy.close();
    await store.close();
  });

  it('has none when no copy is made', async () => {
    const { folder, store, backUpTo } = await openTown();
    const before = await trailOf(store);
    const taken = join(folder, 'taken.db');
    writeFileSync(taken, 'something else');
    expect(backUpTo(taken)).toMatchObject({ status: 1, stderr: expect.stringContaining('finns redan') as string });
    expect(await trailOf(store)).toEqual(before);
    await store.close();
  });

  it('is made, and says that it stands in no trail, where the trail cannot be written', async () => {
    const { folder, store, backUpTo } = await openTown();
    // nothing can be added to what has no end
    await sql`DELETE FROM audit_head`.execute(store.db);
    const to = join(folder, 'kept.db');
    const { status, stderr } = backUpTo(to);
    expect(stderr).toContain('Kopian är gjord men står inte i loggen');
    expect([status, existsSync(to)]).toEqual([0, true]);
    await store.close();
  });
});
