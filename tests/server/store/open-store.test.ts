import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Changed } from '../../../server/store/change';
import { openStore } from '../../../server/store/open-store';
import { type Store } from '../../../server/store/types';
import { ENGINES, removeFolders } from './engines';
import { addPass, ANNA, passRow } from './plan-passes';

afterAll(removeFolders);

describe.each(ENGINES)('the store on $engine', ({ newStore }) => {
  let where: string;
  let store: Store;
  beforeEach(async () => {
    where = await newStore();
    store = await openStore(where);
  });
  afterEach(() => store.close());

  it('saves a change with its audit row, tells of it, and has it when opened anew', async () => {
    const heard: Changed[] = [];
    store.changes.listen((changed) => heard.push(changed));
    expect(await store.write(ANNA, (tx) => addPass(tx, 'p1'))).toEqual({ result: 'p1', revision: 1 });
    expect(heard).toEqual([{ revision: 1, changes: [{ topic: 'pass', id: 'p1', scope: '2026-01-05' }] }]);
    await store.close();
    store = await openStore(where);
    expect(await store.db.selectFrom('pass').selectAll().execute()).toEqual([passRow('p1')]);
    const audited = await store.db.selectFrom('audit').selectAll().execute();
    expect(audited).toEqual([
      {
        audit_id: 1,
        at: expect.stringMatching(/^20\d\d-.*Z$/) as string,
        user_id: 'anna',
        role: 'police',
        request_id: 'r1',
        action: 'create',
        subject: 'pass',
        subject_id: 'p1',
        detail: 'null',
        position: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      },
    ]);
    expect(await store.readRevision()).toBe(1);
  });

  it('saves nothing of a change that fails halfway, and tells nobody', async () => {
    const heard: Changed[] = [];
    store.changes.listen((changed) => heard.push(changed));
    const failing = store.write(ANNA, async (tx) => {
      await addPass(tx, 'p1');
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    expect(await store.db.selectFrom('pass').selectAll().execute()).toEqual([]);
    expect(await store.db.selectFrom('audit').selectAll().execute()).toEqual([]);
    expect(await store.readRevision()).toBe(0);
    expect(heard).toEqual([]);
  });

  it('refuses a change that nobody has audited', async () => {
    const silent = store.write(ANNA, (tx) => tx.db.insertInto('pass').values(passRow('p1')).execute());
    await expect(silent).rejects.toThrow('without an audit row');
    expect(await store.db.selectFrom('pass').selectAll().execute()).toEqual([]);
  });

  it('refuses a pass that ends before it begins', async () => {
    const backwards = store.write(ANNA, async (tx) => {
      await tx.audit({ action: 'create', subject: 'pass', subject_id: 'p1' });
      await tx.db
        .insertInto('pass')
        .values({ ...passRow('p1'), planned_to: '2026-01-05T16:00:00.000Z' })
        .execute();
    });
    await expect(backwards).rejects.toThrow(/pass_ends_after_it_begins/);
  });

  it('never changes or removes what has been audited', async () => {
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    await expect(store.db.updateTable('audit').set({ user_id: 'somebody else' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(store.db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
    if (store.engine === 'postgres') await expect(sql`TRUNCATE audit`.execute(store.db)).rejects.toThrow('append-only');
    expect(await store.db.selectFrom('audit').select('user_id').execute()).toEqual([{ user_id: 'anna' }]);
  });

  it('audits what has been looked at, in the order in which it was, many at once', async () => {
    const looks = Array.from({ length: 50 }, (_, i) =>
      store.audit(ANNA, { action: 'look', subject: 'pass', subject_id: `p${i}`, detail: { week: '2026-W02' } }),
    );
    await Promise.all(looks);
    const rows = await store.db.selectFrom('audit').select(['subject_id', 'detail']).orderBy('audit_id').execute();
    expect(rows).toEqual(
      Array.from({ length: 50 }, (_, i) => ({ subject_id: `p${i}`, detail: '{"week":"2026-W02"}' })),
    );
    expect(await store.readRevision()).toBe(0);
  });

  it('reads what has been saved while a change is under way, without waiting for it', async () => {
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    await store.write(ANNA, async (tx) => {
      await addPass(tx, 'p2');
      expect(await store.db.selectFrom('pass').select('pass_id').execute()).toEqual([{ pass_id: 'p1' }]);
    });
    expect(await store.db.selectFrom('pass').select('pass_id').orderBy('pass_id').execute()).toHaveLength(2);
  });

  it('takes yes and no for 1 and 0 where a library gives them', async () => {
    const given = sql<{ answer: number }>`SELECT 1 AS answer WHERE ${true}`;
    expect((await given.execute(store.db)).rows).toEqual([{ answer: 1 }]);
  });
});
