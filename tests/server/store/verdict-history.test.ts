import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../server/store/migrations/index';
import { openStore } from '../../../server/store/open-store';
import { deletePromise } from '../../../server/store/tables/promise';
import {
  deleteActivity,
  putVerdict,
  verdictsBefore,
  verdictsById,
} from '../../../server/store/tables/promise-activity';
import type { Db, Store } from '../../../server/store/types';
import { seedTinyPromise } from '../promises/tiny-promise';
import { ENGINES, removeFolders } from './engines';
import { ANNA } from './plan-passes';

afterAll(removeFolders);

const verdict = (activity_id: string, revision: number, reason: string) => ({
  ...{ activity_id, revision, verdict: 'partly' as const, reason, proposed: null },
  ...{ decided_by: 'anna', decided_at: `2026-02-0${revision}T10:00:00.000Z` },
});

/** As the program writes: nothing without a row in the trail. */
const write = (store: Store, work: (db: Db) => Promise<void>) =>
  store.write(ANNA, async (tx) => {
    await work(tx.db);
    await tx.audit({ action: 'change', subject: 'promise', subject_id: 'pack-2026' });
  });

const reasonsOf = async ({ db }: Store, activity_id: string) =>
  ((await verdictsBefore(db)).get(activity_id) ?? []).map(({ revision, reason }) => [revision, reason]);

describe.each(ENGINES)('verdicts that others have taken the place of, on $engine', ({ newStore }) => {
  it('are kept, the latest first, and go with their activity and their promise', async () => {
    const store = await openStore(await newStore());
    const { promise_id, activity_id, walks_id } = await seedTinyPromise(store);
    for (const [i, reason] of ['Ett', 'Två', 'Tre'].entries())
      await write(store, (db) => putVerdict(db, verdict(activity_id, i + 1, reason)));
    await write(store, async (db) => {
      await putVerdict(db, verdict(walks_id, 1, 'Fyra'));
      await putVerdict(db, verdict(walks_id, 2, 'Fem'));
    });
    expect((await verdictsById(store.db)).get(activity_id)?.reason).toBe('Tre');
    expect(await reasonsOf(store, activity_id)).toEqual([
      [2, 'Två'],
      [1, 'Ett'],
    ]);
    expect((await verdictsBefore(store.db)).get(activity_id)?.[1]).toEqual(verdict(activity_id, 1, 'Ett'));
    await write(store, (db) => deleteActivity(db, activity_id));
    expect([...(await verdictsBefore(store.db)).keys()]).toEqual([walks_id]);
    await write(store, (db) => deletePromise(db, promise_id));
    expect((await verdictsBefore(store.db)).size).toBe(0);
    await store.close();
  });

  it('are taken from the audit trail where a store is older than its history', async () => {
    const where = await newStore();
    const before = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0025'));
    const old = await openStore(where, { migrations: before });
    const { activity_id, walks_id } = await seedTinyPromise(old);
    const decide = (id: string, reason: string) =>
      old.write(ANNA, (tx) =>
        tx.audit({
          ...{ action: 'decide', subject: 'promise', subject_id: 'pack-2026' },
          detail: { year: 2026, activity_id: id, after: { verdict: 'not', reason, proposed: 'partly', done: 1 } },
        }),
      );
    // the first is of before the trail, as the demo world's are: nobody knows what it said
    for (const reason of ['Två', 'Tre', 'Fyra']) await decide(activity_id, reason);
    await decide(walks_id, 'Enda');
    await decide('an-activity-that-is-gone', 'Borta');
    for (const { activity_id: id, revision, ...rest } of [
      verdict(activity_id, 4, 'Fyra'),
      verdict(walks_id, 1, 'Enda'),
    ])
      await sql`INSERT INTO promise_verdict (activity_id, revision, verdict, reason, proposed, decided_by, decided_at)
        VALUES (${id}, ${revision}, ${rest.verdict}, ${rest.reason}, ${rest.proposed}, ${rest.decided_by}, ${rest.decided_at})`.execute(
        old.db,
      );
    await old.close();

    const store = await openStore(where);
    expect(await reasonsOf(store, activity_id)).toEqual([
      [3, 'Tre'],
      [2, 'Två'],
    ]);
    const [latest] = (await verdictsBefore(store.db)).get(activity_id)!;
    expect(latest).toMatchObject({ verdict: 'not', proposed: 'partly', decided_by: 'anna' });
    expect(latest!.decided_at).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(await reasonsOf(store, walks_id)).toEqual([]);
    await write(store, (db) => putVerdict(db, verdict(activity_id, 5, 'Fem')));
    expect((await reasonsOf(store, activity_id))[0]).toEqual([4, 'Fyra']);
    await store.close();
  });
});
