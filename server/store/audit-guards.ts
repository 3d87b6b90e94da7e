import { sql } from 'kysely';
import type { Store } from './types';
import type { Fault } from './audit-fault';

const REFUSE = "BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END";

/** What keeps SQLite from changing the trail, as the file has it when it is whole. */
const SQLITE_TRIGGERS = {
  audit_no_update: `CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit ${REFUSE}`,
  audit_no_delete: `CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit ${REFUSE}`,
  audit_no_replace:
    'CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit' +
    ` WHERE audit_id = NEW.audit_id OR position = NEW.position) ${REFUSE}`,
};

/** Guards of the audit trail that have been taken away, put off or altered. */
export async function findOpenGuards({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<Fault[]> {
  if (engine === 'sqlite') {
    const { rows } = await sql<{ name: string; sql: string }>`
      SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'`.execute(db);
    return Object.entries(SQLITE_TRIGGERS).flatMap(([name, expected]) => {
      const found = rows.find((row) => row.name === name);
      if (found === undefined) return [openGuard(name, 'gone')];
      return found.sql.replaceAll(/\s+/g, ' ') === expected ? [] : [openGuard(name, 'altered')];
    });
  }
  // 'A': also for a session that has put triggers off; 58: before, UPDATE, DELETE and TRUNCATE
  const { rows } = await sql<{ enabled: string; type: number; source: string }>`
    SELECT t.tgenabled AS enabled, t.tgtype::integer AS type, p.prosrc AS source
    FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid
    WHERE t.tgrelid = 'audit'::regclass AND t.tgname = 'audit_append_only'`.execute(db);
  const [found] = rows;
  if (found === undefined) return [openGuard('audit_append_only', 'gone')];
  if (found.enabled !== 'A') return [openGuard('audit_append_only', 'off')];
  const isWhole = found.type === 58 && /^\s*BEGIN RAISE EXCEPTION '[^']+'; END\s*$/.test(found.source);
  return isWhole ? [] : [openGuard('audit_append_only', 'altered')];
}

function openGuard(name: string, how: 'gone' | 'off' | 'altered'): Fault {
  const sv = { gone: 'är borttaget', off: 'är avstängt', altered: 'är ändrat' }[how];
  const en = { gone: 'has been removed', off: 'is put off', altered: 'has been altered' }[how];
  return {
    audit_id: null,
    what: {
      sv: `skyddet ${name} ${sv}: databasen tar emot ändringar av loggen`,
      en: `the guard ${name} ${en}: the database takes changes of the trail`,
    },
  };
}
