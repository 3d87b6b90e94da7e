import { afterAll, describe, expect, it } from 'vitest';
import type { Changed } from '../../../server/store/change';
import { openStore } from '../../../server/store/open-store';
import { ENGINES, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

describe.each(ENGINES)('the store on $engine', ({ engine, newStore }) => {
  it('loses no change of 20 people who change one pass at once, in two processes', async () => {
    const where = await newStore();
    const stores = [await openStore(where), await openStore(where)];
    await stores[0]!.write(ANNA, (tx) => addPass(tx, 'p1'));
    /** Adds one to the staff, from the revision that was read; again when somebody else came between. */
    const addOne = async (store: (typeof stores)[number]): Promise<void> => {
      for (;;) {
        const { revision, staff } = await store.db
          .selectFrom('pass')
          .select(['revision', 'staff'])
          .where('pass_id', '=', 'p1')
          .executeTakeFirstOrThrow();
        const { result: isSaved } = await store.write(ANNA, async (tx) => {
          const { numUpdatedRows } = await tx.db
            .updateTable('pass')
            .set({ revision: revision + 1, staff: staff + 1 })
            .where('pass_id', '=', 'p1')
            .where('revision', '=', revision)
            .executeTakeFirst();
          await tx.audit({
            action: 'change',
            subject: 'pass',
            subject_id: 'p1',
            detail: { isSaved: numUpdatedRows === 1n },
          });
          return numUpdatedRows === 1n;
        });
        if (isSaved) return;
      }
    };
    await Promise.all(
      Array.from({ length: 20 }, async (_, editor) => {
        for (let i = 0; i < 3; i++) await addOne(stores[editor % 2]!);
      }),
    );
    const [store] = stores;
    // two were there before
    expect(await store!.db.selectFrom('pass').select(['revision', 'staff']).execute()).toEqual([
      { revision: 61, staff: 62 },
    ]);
    const updates = await store!.db
      .selectFrom('audit')
      .select('audit_id')
      .where('detail', '=', '{"isSaved":true}')
      .execute();
    expect(updates).toHaveLength(60);
    for (const each of stores) await each.close();
  });

  // a file of SQLite has no way to tell
  if (engine === 'sqlite') return;
  it('tells of what another process has saved, once, however much it is', async () => {
    const where = await newStore();
    const here = await openStore(where);
    const there = await openStore(where);
    const heard: Changed[] = [];
    const own: Changed[] = [];
    const arrived = new Promise<void>((resolve) =>
      here.changes.listen((changed) => {
        heard.push(changed);
        if (heard.flatMap(({ changes }) => changes).length === 301) resolve();
      }),
    );
    there.changes.listen((changed) => own.push(changed));
    await there.write(ANNA, (tx) => addPass(tx, 'p1'));
    // more than one notification of PostgreSQL holds
    await there.write(ANNA, async (tx) => {
      await tx.audit({ action: 'copy', subject: 'week', subject_id: null });
      for (let i = 0; i < 300; i++) tx.changed({ topic: 'pass', id: `copied-${i}`, scope: '2026-01-12' });
    });
    await arrived;
    expect(heard[0]).toEqual({ revision: 1, changes: [{ topic: 'pass', id: 'p1', scope: '2026-01-05' }] });
    expect(new Set(heard.slice(1).map(({ revision }) => revision))).toEqual(new Set([2]));
    expect(own.map(({ changes }) => changes.length)).toEqual([1, 300]);
    await here.close();
    await there.close();
  });
});
