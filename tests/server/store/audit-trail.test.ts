import { sql, type Kysely } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linkAfter } from '../../../server/store/audit-chain';
import { backUp } from '../../../server/store/back-up';
import { MIGRATIONS } from '../../../server/store/migrations/index';
import { openStore, openTables } from '../../../server/store/open-store';
import { type Store } from '../../../server/store/types';
import { restore } from '../../../server/store/restore';
import { verifyTrail } from '../../../server/store/verify-trail';
import { ENGINES, newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

describe.each(ENGINES)('the audit trail on $engine', ({ engine, newStore }) => {
  let where: string;
  let store: Store;
  beforeEach(async () => void (store = await openStore((where = await newStore()))));
  afterEach(() => store.close());

  const look = (week: string) => store.audit(ANNA, { action: 'look', subject: 'pass', subject_id: week });
  const writeFive = async () => {
    for (const n of [1, 2, 3, 4, 5]) await look(`W0${n}`);
  };
  const run = (statement: string) => sql.raw(statement).execute(store.db);
  /** Does what only the owner of the database can: puts the guards off, and on again. */
  const tamper = async (...statements: string[]) => {
    if (engine === 'postgres') {
      for (const s of ['ALTER TABLE audit DISABLE TRIGGER USER', ...statements]) await run(s);
      return run('ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only');
    }
    const { rows } = await sql<{ name: string; sql: string }>`
      SELECT name, sql FROM sqlite_master WHERE type = 'trigger'`.execute(store.db);
    for (const { name } of rows) await run(`DROP TRIGGER ${name}`);
    for (const s of statements) await run(s);
    for (const trigger of rows) await run(trigger.sql);
  };
  const faults = async (noted: Parameters<typeof verifyTrail>[1] = null) =>
    (await verifyTrail(store, noted)).faults.map(({ audit_id, what }) => [audit_id, what.en]);

  it('links each row to the one before it, by what it says', async () => {
    await writeFive();
    const rows = await store.db.selectFrom('audit').selectAll().orderBy('audit_id').execute();
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    const [first, second] = rows;
    expect(linkAfter({ position: 1, hash: first!.hash! }, second!).hash).toBe(second!.hash);
    expect(await verifyTrail(store)).toEqual({ faults: [], rows: 5, head: { position: 5, hash: rows[4]!.hash } });
  });

  it('is one chain however many servers write to it at once, and is whole while they do', async () => {
    const others = await Promise.all([openStore(where), openStore(where)]);
    const write = async (to: Store, name: string) => {
      for (let i = 0; i < 10; i++) {
        await to.write(ANNA, (tx) => addPass(tx, `${name}${i}`));
        await to.audit(ANNA, { action: 'look', subject: 'pass', subject_id: `${name}${i}` });
      }
    };
    const writing = Promise.all([store, ...others].map((to, i) => write(to, `p${i}-`)));
    expect(await faults()).toEqual([]);
    await writing;
    for (const other of others) await other.close();
    expect(await verifyTrail(store)).toMatchObject({ faults: [], rows: 60, head: { position: 60 } });
  });

  it.each<[string, string[], [number | null, string][]]>([
    [
      'altered',
      ["UPDATE audit SET user_id = 'eva' WHERE audit_id = 3"],
      [[3, 'the row has been altered, or another put in its place']],
    ],
    ['removed', ['DELETE FROM audit WHERE audit_id IN (2, 3)'], [[4, '2 rows before it are missing']]],
    ['removed at the end', ['DELETE FROM audit WHERE audit_id > 3'], [[null, 'the last 2 rows are missing']]],
    [
      'put in',
      ["INSERT INTO audit (at, action, subject, detail) VALUES ('2026-01-01', 'look', 'pass', 'null')"],
      [[6, 'the row was not written by the program: it is no part of the chain']],
    ],
    [
      'put in with a link of its own',
      [
        "INSERT INTO audit (at, action, subject, detail, position, hash) VALUES ('2026-01-01', 'look', 'pass', 'null', 6, 'ab')",
      ],
      [[null, 'the trail does not end as audit_head says']],
    ],
    [
      'cut off with its end moved',
      ['UPDATE audit_head SET position = 4, hash = (SELECT hash FROM audit WHERE position = 4)'],
      [[null, 'the trail does not end as audit_head says']],
    ],
    [
      'left without its end',
      ['DELETE FROM audit_head'],
      [[null, 'the table audit_head is empty: nobody can know where the trail ends']],
    ],
  ])('shows where it has been %s', async (_, statements, expected) => {
    await writeFive();
    await tamper(...statements);
    expect(await faults()).toEqual(expected);
  });

  const openGuard = (name: string, how: string) => [
    [null, `the guard ${name} ${how}: the database takes changes of the trail`],
  ];

  it.runIf(engine === 'sqlite')('shows that a trigger has been taken away or altered', async () => {
    for (const [name, change] of [
      ['audit_no_update', 'UPDATE'],
      ['audit_no_delete', 'DELETE'],
      ['audit_no_replace', 'INSERT'],
    ] as const) {
      const { rows } = await sql<{ sql: string }>`SELECT sql FROM sqlite_master WHERE name = ${name}`.execute(store.db);
      await run(`DROP TRIGGER ${name}`);
      expect(await faults()).toEqual(openGuard(name, 'has been removed'));
      await run(`CREATE TRIGGER ${name} BEFORE ${change} ON audit BEGIN SELECT RAISE(ABORT, 'no') WHERE 1 = 2; END`);
      expect(await faults()).toEqual(openGuard(name, 'has been altered'));
      await run(`DROP TRIGGER ${name}`);
      await run(rows[0]!.sql);
      expect(await faults()).toEqual([]);
    }
  });

  it.runIf(engine === 'postgres')('shows that the trigger has been put off, altered or taken away', async () => {
    const name = 'audit_append_only';
    for (const how of ['DISABLE', 'ENABLE', 'ENABLE REPLICA']) {
      await run(`ALTER TABLE audit ${how} TRIGGER ${name}`);
      expect(await faults()).toEqual(openGuard(name, 'is put off'));
    }
    await run(`ALTER TABLE audit ENABLE ALWAYS TRIGGER ${name}`);
    const body = 'BEGIN IF 1 = 2 THEN RAISE EXCEPTION $a$no$a$; END IF; RETURN NULL; END';
    await run(`CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$`);
    expect(await faults()).toEqual(openGuard(name, 'has been altered'));
    await run(`DROP TRIGGER ${name} ON audit`);
    expect(await faults()).toEqual(openGuard(name, 'has been removed'));
  });

  const beside: Record<string, string[]> =
    engine === 'sqlite'
      ? {
          swallow: ['CREATE TRIGGER swallow BEFORE INSERT ON audit BEGIN SELECT RAISE(IGNORE); END'],
          turn: ['CREATE TRIGGER turn AFTER UPDATE ON audit_head BEGIN DELETE FROM pass; END'],
        }
      : {
          swallow: [
            'CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
            'CREATE TRIGGER swallow BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION swallow()',
          ],
          divert: ['CREATE RULE divert AS ON INSERT TO audit DO INSTEAD NOTHING'],
          turn: ['CREATE RULE turn AS ON UPDATE TO audit_head DO INSTEAD NOTHING'],
          hide: ["CREATE POLICY hide ON audit USING (user_id <> 'eva')"],
        };
  it.each(Object.entries(beside))('shows %s, which somebody has put beside the guards', async (name, statements) => {
    await writeFive();
    for (const statement of statements) await run(statement);
    expect(await faults()).toEqual([
      [null, `${name} is none of the program's: it may keep rows out of the trail, or alter them on their way in`],
    ]);
  });

  it('refuses a row in the place of another, and a session that has put triggers off', async () => {
    await writeFive();
    const same = "(audit_id, at, action, subject, detail) VALUES (3, '2026', 'look', 'pass', 'null')";
    if (engine === 'sqlite') await expect(run(`INSERT OR REPLACE INTO audit ${same}`)).rejects.toThrow('append-only');
    else
      await expect(
        store.db.connection().execute(async (db) => {
          await sql`SET session_replication_role = replica`.execute(db);
          await sql`DELETE FROM audit`.execute(db);
        }),
      ).rejects.toThrow('append-only');
    expect(await faults()).toEqual([]);
  });

  it('tells whether a link that somebody noted is there still', async () => {
    await writeFive();
    const { head } = await verifyTrail(store);
    await look('W06');
    expect(await faults(head)).toEqual([]);
    // all of it counted anew, as only whoever has the database can
    await tamper('DELETE FROM audit', "UPDATE audit_head SET position = 0, hash = ''");
    await writeFive();
    expect(await faults(head)).toEqual([
      [null, 'the noted receipt is not in the trail: something before it has been altered, or this is another trail'],
    ]);
  });

  it('is whole after it has been backed up and restored, into itself and into another', async () => {
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    await writeFive();
    const file = `${newFolder()}/copy.db`;
    const none = () => Promise.resolve();
    await backUp(where, file, none);
    const copy = await openStore(file);
    expect(await verifyTrail(copy)).toMatchObject({ faults: [], rows: 6 });
    await copy.close();
    await look('W07');
    await restore(file, where, { kept: `${newFolder()}/kept.db`, isForced: true }, none);
    expect(await verifyTrail(store)).toMatchObject({ faults: [], rows: 8 });
    const elsewhere = await newStore();
    await restore(file, elsewhere, { kept: `${newFolder()}/kept.db`, isForced: false }, none);
    const there = await openStore(elsewhere);
    const { head } = await verifyTrail(there);
    const { hash } = await store.db
      .selectFrom('audit')
      .select('hash')
      .where('position', '=', 6)
      .executeTakeFirstOrThrow();
    // the rows of the backup got the links that they had
    expect(await verifyTrail(there, { position: 6, hash: hash! })).toEqual({ faults: [], rows: 7, head });
    await there.close();
  });
});

describe.each(ENGINES)('an audit trail from before there was a chain, on $engine', ({ engine, newStore }) => {
  const { '0001-plan': plan, '0002-field-report': fieldReport } = MIGRATIONS;
  const older = async () => {
    const where = await newStore();
    const db = await openTables(where);
    for (const up of [plan, fieldReport]) await up!(db as unknown as Kysely<unknown>, engine);
    await sql`CREATE TABLE kysely_migration (name text PRIMARY KEY, timestamp text NOT NULL)`.execute(db);
    for (const name of ['0001-plan', '0002-field-report'])
      await sql`INSERT INTO kysely_migration VALUES (${name}, '2026-01-01')`.execute(db);
    for (const n of [1, 2, 3])
      await sql`INSERT INTO audit (at, action, subject, subject_id, detail)
        VALUES ('2026-01-01', 'look', 'pass', ${`p${n}`}, 'null')`.execute(db);
    await db.destroy();
    return where;
  };

  it('goes on as one, and a change of what it held is found', async () => {
    const store = await openStore(await older());
    await store.audit(ANNA, { action: 'look', subject: 'pass', subject_id: 'p4' });
    expect(await verifyTrail(store)).toMatchObject({ faults: [], rows: 4, head: { position: 4 } });
    if (engine === 'postgres') await sql`ALTER TABLE audit DISABLE TRIGGER USER`.execute(store.db);
    else await sql`DROP TRIGGER audit_no_update`.execute(store.db);
    await sql`UPDATE audit SET user_id = 'eva' WHERE audit_id = 2`.execute(store.db);
    const { faults } = await verifyTrail(store);
    expect(faults.map(({ what }) => what.en)).toContain(
      'among the rows from before the chain began one has been altered, removed or added (there were 3, are 3)',
    );
    await store.close();
  });
});
