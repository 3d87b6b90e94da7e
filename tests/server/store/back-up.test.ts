import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openAccess } from '../../../server/access/open-access';
import { backUp } from '../../../server/store/back-up';
import { openStore } from '../../../server/store/open-store';
import { type Store } from '../../../server/store/types';
import { restore } from '../../../server/store/restore';
import { ENGINES, newFolder, removeFolders } from './engines';
import { addPass, ANNA, passRow } from './plan-passes';

afterAll(removeFolders);

const makeAccess = (store: Store) =>
  openAccess(store, { secret: 'a secret that only tests know: 0123456789', origin: 'http://localhost' });

const ASA = { email: 'asa@example.org', name: 'Åsa', role: 'police' as const, actors: ['police'], unit: null };

/** Two passes and one user who is signed in. */
async function fill(store: Store): Promise<void> {
  const access = await makeAccess(store);
  await access.addUser(ASA);
  await access.answer(new Request(await access.makeSignInLink(ASA.email)));
  await store.write(ANNA, (tx) => addPass(tx, 'p1'));
  await store.write(ANNA, (tx) => addPass(tx, 'p2'));
}

const pairs = ENGINES.flatMap((from) => ENGINES.map((to) => ({ from, to, name: `${from.engine} to ${to.engine}` })));

describe.each(pairs)('a backup from $name', ({ from, to }) => {
  it('brings back passes, users and the audit trail, and signs nobody in', async () => {
    const store = await openStore(await from.newStore());
    await fill(store);
    await store.close();
    const where = await from.newStore();
    const source = await openStore(where);
    await fill(source);
    const file = join(newFolder(), 'backup.db');
    // the server goes on writing
    const [counted] = await Promise.all([
      backUp(where, file, makeAccess),
      source.audit(ANNA, { action: 'look', subject: 'pass', subject_id: 'p1' }),
    ]);
    expect(counted.get('pass')).toBe(2);
    await source.close();

    const target = await to.newStore();
    const kept = join(newFolder(), 'kept.db');
    const restored = await restore(file, target, { kept, isForced: false }, makeAccess);
    expect(existsSync(kept)).toBe(false);
    expect(restored.faults).toEqual([]);
    expect(['pass', 'user', 'session'].map((table) => restored.counted.get(table))).toEqual([2, 1, 0]);
    const there = await openStore(target);
    const passes = await there.db.selectFrom('pass').selectAll().orderBy('pass_id').execute();
    expect(passes).toEqual([passRow('p1'), passRow('p2')]);
    const audited = await there.db.selectFrom('audit').select(['action', 'subject_id']).orderBy('audit_id').execute();
    expect(audited.filter(({ action }) => action === 'create').map((row) => row.subject_id)).toContain('p2');
    expect(audited.at(-1)).toEqual({ action: 'restore', subject_id: null });
    expect(await there.readRevision()).toBeGreaterThanOrEqual(2);
    const access = await makeAccess(there);
    const entered = await access.answer(new Request(await access.makeSignInLink(ASA.email)));
    expect(entered.headers.get('Set-Cookie')).toContain('session');
    await there.close();
  });
});

describe.each(ENGINES)('what is restored into $engine', ({ newStore }) => {
  it('replaces nothing unless it is told to, and then keeps what there was', async () => {
    const where = await newStore();
    const store = await openStore(where);
    await makeAccess(store);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    const folder = newFolder();
    const file = join(folder, 'backup.db');
    await backUp(where, file, makeAccess);
    await store.write(ANNA, (tx) => addPass(tx, 'later'));
    const kept = join(folder, 'kept.db');
    await expect(restore(file, where, { kept, isForced: false }, makeAccess)).rejects.toThrow('--force');
    expect(await store.readRevision()).toBe(2);

    await restore(file, where, { kept, isForced: true }, makeAccess);
    // the store that was open all the while
    expect(await store.db.selectFrom('pass').select('pass_id').execute()).toEqual([{ pass_id: 'p1' }]);
    expect(await store.readRevision()).toBe(3);
    // what was done is not forgotten, and nothing stands there twice
    const audited = await store.db.selectFrom('audit').select(['action', 'subject_id']).orderBy('audit_id').execute();
    expect(audited).toEqual([
      { action: 'create', subject_id: 'p1' },
      { action: 'create', subject_id: 'later' },
      { action: 'restore', subject_id: null },
    ]);
    await store.close();
    const before = await openStore(kept);
    expect(await before.db.selectFrom('pass').select('pass_id').orderBy('pass_id').execute()).toHaveLength(2);
    await before.close();
  });

  it('is refused when the file is damaged, missing, or no store, and leaves all as it was', async () => {
    const where = await newStore();
    const store = await openStore(where);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    const folder = newFolder();
    const kept = join(folder, 'kept.db');
    const good = join(folder, 'good.db');
    await backUp(where, good, makeAccess);
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, readFileSync(good).fill(7, 200));
    const text = join(folder, 'text.db');
    writeFileSync(text, 'no database at all '.repeat(100));
    const empty = join(folder, 'empty.db');
    writeFileSync(empty, '');
    for (const file of [damaged, text, empty, join(folder, 'none.db')])
      await expect(restore(file, where, { kept, isForced: true }, makeAccess)).rejects.toThrow(/\/ /);
    const pipe = join(folder, 'pipe');
    execFileSync('/usr/bin/mkfifo', [pipe]);
    for (const file of [folder, pipe])
      await expect(restore(file, where, { kept, isForced: true }, makeAccess)).rejects.toThrow('is no file');
    expect(await store.db.selectFrom('pass').select('pass_id').execute()).toEqual([{ pass_id: 'p1' }]);
    await store.close();
  });
});
