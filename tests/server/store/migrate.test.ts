import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql, type Kysely } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../server/store/migrations/index';
import { openStore } from '../../../server/store/open-store';
import { ENGINES, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

const weather = {
  ...MIGRATIONS,
  '9001-weather': async (db: Kysely<unknown>) => {
    await db.schema.alterTable('pass').addColumn('weather', 'text').execute();
  },
};

describe.each(ENGINES)('a store of an older version on $engine', ({ engine, newStore }) => {
  const older = async () => {
    const where = await newStore();
    const store = await openStore(where);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    await store.close();
    return where;
  };
  const copies = (where: string) => readdirSync(dirname(where)).filter((name) => name.includes('.before-'));

  it('is brought up to date once when two processes start at the same time, and a copy of the file is kept', async () => {
    const where = await older();
    const stores = await Promise.all([
      openStore(where, { migrations: weather }),
      openStore(where, { migrations: weather }),
    ]);
    const { rows } = await sql`SELECT pass_id, weather FROM pass`.execute(stores[0].db);
    expect(rows).toEqual([{ pass_id: 'p1', weather: null }]);
    for (const store of stores) await store.close();
    if (engine === 'sqlite') expect(copies(where)).toHaveLength(1);
  });

  it('is made once when two processes start at the same time on nothing', async () => {
    const where = await newStore();
    const stores = await Promise.all([openStore(where), openStore(where), openStore(where)]);
    for (const store of stores) expect(await store.readRevision()).toBe(0);
    for (const store of stores) await store.close();
  });

  it('stays as it was when a change of shape fails, or would lose a row', async () => {
    const where = await older();
    const failing = {
      ...weather,
      '9002-broken': async (db: Kysely<unknown>) => {
        await sql`INSERT INTO no_such_table VALUES (1)`.execute(db);
      },
    };
    const losing = {
      ...weather,
      '9002-losing': async (db: Kysely<unknown>) => {
        await sql`DELETE FROM pass`.execute(db);
      },
    };
    await expect(openStore(where, { migrations: failing })).rejects.toThrow(/är som den var: .*no_such_table/);
    await expect(openStore(where, { migrations: losing })).rejects.toThrow('pass: 1 of 1 rows would be lost');
    const store = await openStore(where);
    expect(await store.db.selectFrom('pass').select('pass_id').execute()).toEqual([{ pass_id: 'p1' }]);
    await expect(sql`SELECT weather FROM pass`.execute(store.db)).rejects.toThrow('weather');
    await store.close();
  });

  it('has every topic at the revision that it had, where it had none for each', async () => {
    const where = await newStore();
    const before = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0006'));
    const old = await openStore(where, { migrations: before });
    await sql`UPDATE plan_revision SET revision = 7`.execute(old.db);
    await old.close();
    const store = await openStore(where);
    expect(await store.readTopics()).toEqual({
      pass: 7,
      template: 7,
      suggestion: 7,
      visit: 7,
      promise: 0,
      place: 0,
      measure: 0,
      weekly: 0,
      publication: 0,
      quality: 0,
      law_pack: 0,
      trial: 0,
      priority: 0,
      report: 0,
    });
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    expect(await store.readTopics()).toEqual({
      pass: 8,
      template: 7,
      suggestion: 7,
      visit: 7,
      promise: 0,
      place: 0,
      measure: 0,
      weekly: 0,
      publication: 0,
      quality: 0,
      law_pack: 0,
      trial: 0,
      priority: 0,
      report: 0,
    });
    await store.close();
  });

  it('refuses a program that is older than itself', async () => {
    const where = await older();
    await (await openStore(where, { migrations: weather })).close();
    await expect(openStore(where)).rejects.toThrow(/från en nyare version av Löfteskartan \(9001-weather\)/);
  });
});
