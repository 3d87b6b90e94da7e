import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { openAccess } from '../../../server/access/open-access';
import { findOpenRole } from '../../../server/store/database-roles';
import { openStore } from '../../../server/store/open-store';
import type { Store } from '../../../server/store/types';
import { restore } from '../../../server/store/restore';
import { backUp } from '../../../server/store/back-up';
import { verifyTrail } from '../../../server/store/verify-trail';
import { newDatabase, newFolder, removeFolders } from './engines';
import { addPass, ANNA } from './plan-passes';

const POSTGRES = inject('postgres');

afterAll(removeFolders);

const makeAccess = (store: Store) =>
  openAccess(store, { secret: 'a secret that only tests know: 0123456789', origin: 'http://localhost' });

/** A new database, and addresses of it as the cluster's superuser, an owner and a server. */
async function newRoles() {
  const url = new URL(await newDatabase(POSTGRES!));
  const name = randomUUID().slice(0, 8);
  const [owner, server] = [`owner_${name}`, `server-${name}`];
  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  await ask(`CREATE ROLE ${owner} LOGIN; CREATE ROLE "${server}" LOGIN; GRANT CREATE ON SCHEMA public TO ${owner}`);
  const as = (role: string) => Object.assign(new URL(url), { username: role }).href;
  return { ask, owner: as(owner), server: as(server), names: { owner, server }, superuser: url.href };
}

describe.skipIf(POSTGRES === null)(
  'PostgreSQL with one role that owns the tables and one that the server works as',
  () => {
    it('lets the server work, sign people in, and add to the audit trail; and nothing undo it', async () => {
      const { owner, server } = await newRoles();
      const store = await openStore(server, { owner });
      const access = await makeAccess(store);
      await access.addUser({ email: 'a@example.org', name: 'Åsa', role: 'police', actors: ['police'], unit: null });
      const entered = await access.answer(new Request(await access.makeSignInLink('a@example.org')));
      expect(entered.headers.get('Set-Cookie')).toContain('session');
      await store.write(ANNA, (tx) => addPass(tx, 'p1'));
      await store.audit(ANNA, { action: 'look', subject: '/api/passes', subject_id: null });
      expect(await findOpenRole(store)).toBeNull();
      for (const statement of [
        "UPDATE audit SET action = 'x'",
        'DELETE FROM audit',
        'TRUNCATE audit',
        'ALTER TABLE audit DISABLE TRIGGER audit_append_only',
        'DROP TRIGGER audit_append_only ON audit',
        'DROP TABLE audit',
        'DELETE FROM audit_head',
        'TRUNCATE audit_head',
        'ALTER TABLE audit RENAME TO other',
        'CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
        'SET session_replication_role = replica',
        "DELETE FROM kysely_migration WHERE name LIKE '%audit%'",
      ])
        await expect(sql.raw(statement).execute(store.db), statement).rejects.toThrow(
          /permission denied|must be owner/,
        );
      expect((await verifyTrail(store)).faults).toEqual([]);
      await store.close();
      // without the owner's address, once all is up to date
      const again = await openStore(server);
      await makeAccess(again);
      await again.write(ANNA, (tx) => addPass(tx, 'p2'));
      await again.close();
    });

    it('takes over tables that the server has owned, where it may, and says what to do where it may not', async () => {
      const { ask, owner, server, names } = await newRoles();
      await ask(`GRANT CREATE ON SCHEMA public TO "${names.server}"`);
      const first = await openStore(server);
      await makeAccess(first);
      await first.write(ANNA, (tx) => addPass(tx, 'p1'));
      expect(await findOpenRole(first)).toMatchObject({ sv: expect.stringContaining('DATABASE_OWNER_URL') as string });
      await first.close();
      await expect(openStore(server, { owner })).rejects.toThrow(
        `REASSIGN OWNED BY "${names.server}" TO "${names.owner}"`,
      );
      await ask(`GRANT "${names.server}" TO ${names.owner}`);
      const second = await openStore(server, { owner });
      await makeAccess(second);
      await second.write(ANNA, (tx) => addPass(tx, 'p2'));
      expect(await findOpenRole(second)).toBeNull();
      await expect(sql`DELETE FROM audit`.execute(second.db)).rejects.toThrow('permission denied');
      await second.close();
    });

    it('is copied by the server’s role, and restored by the owner’s', async () => {
      const { owner, server } = await newRoles();
      const store = await openStore(server, { owner });
      await makeAccess(store);
      await store.write(ANNA, (tx) => addPass(tx, 'p1'));
      const file = `${newFolder()}/backup.db`;
      await backUp(server, file, makeAccess);
      await store.write(ANNA, (tx) => addPass(tx, 'p2'));
      const kept = `${newFolder()}/kept.db`;
      const { faults } = await restore(file, owner, { kept, isForced: true }, makeAccess);
      expect(faults).toEqual([]);
      expect(await store.db.selectFrom('pass').select('pass_id').execute()).toEqual([{ pass_id: 'p1' }]);
      await store.write(ANNA, (tx) => addPass(tx, 'p3'));
      expect((await verifyTrail(store)).faults).toEqual([]);
      await store.close();
    });

    it('refuses one user as both, and an address of another database', async () => {
      const { owner, server, superuser } = await newRoles();
      await expect(openStore(owner, { owner })).rejects.toThrow('har samma användare');
      const other = Object.assign(new URL(superuser), { pathname: '/postgres' }).href;
      await expect(openStore(server, { owner: other })).rejects.toThrow('Ange samma databas');
    });
  },
);
