import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../../server/http/problem';
import { openStore } from '../../../server/store/open-store';
import { openSqlite } from '../../../server/store/open-sqlite';
import { newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

afterAll(removeFolders);

describe('a database that cannot be used', () => {
  it('is said to be no database when it is a text', async () => {
    const file = join(newFolder(), 'plan.db');
    writeFileSync(file, 'no database at all '.repeat(100));
    await expect(openStore(file)).rejects.toThrow(/är ingen hel databas.* \/ .*is no whole database/);
  });

  it('is said to be impossible to open when it is a folder', async () => {
    await expect(openStore(newFolder())).rejects.toThrow(/går inte att öppna.* \/ .*cannot be opened/);
  });

  it('is said to be locked at start when another program holds it, and the event loop goes on meanwhile', async () => {
    const file = join(newFolder(), 'plan.db');
    await (await openStore(file)).close();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const timer = setInterval(() => turns++, 10);
    await expect(openStore(file)).rejects.toThrow(/är låst av ett annat program.* \/ .*is locked/);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(20);
    other.exec('ROLLBACK');
    other.close();
  });

  it('answers that nothing was saved while another program holds it, can be read, and saves when it is free', async () => {
    const file = join(newFolder(), 'plan.db');
    const store = await openStore(file);
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const writing = store.write(ANNA, (tx) => addPass(tx, 'p1'));
    const looking = store.audit(ANNA, { action: 'look', subject: 'pass', subject_id: null });
    expect(await store.readRevision()).toBe(0);
    for (const refused of await Promise.allSettled([writing, looking])) {
      expect(refused.status).toBe('rejected');
      expect((refused as PromiseRejectedResult).reason).toBeInstanceOf(Refusal);
      expect((refused as PromiseRejectedResult).reason).toMatchObject({ code: 'not_saved' });
    }
    other.exec('ROLLBACK');
    other.close();
    expect(await store.db.selectFrom('pass').selectAll().execute()).toEqual([]);
    await store.write(ANNA, (tx) => addPass(tx, 'p1'));
    expect(await store.readRevision()).toBe(1);
    await store.close();
  });

  it('syncs every commit to disk on every connection', async () => {
    const file = join(newFolder(), 'plan.db');
    for (const readonly of [false, true]) {
      const connection = await openSqlite(file, { readonly });
      expect(connection.prepare('PRAGMA synchronous').all([])).toMatchObject([{ synchronous: 2 }]);
      expect(connection.prepare('PRAGMA journal_mode').all([])).toMatchObject([{ journal_mode: 'wal' }]);
      connection.close();
    }
  });
});
