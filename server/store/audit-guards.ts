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

const POSTGRES_TRIGGER = 'audit_append_only';

/** Guards of the audit trail that have been taken away, put off or altered, and what somebody has put beside them. */
export async function findOpenGuards({ db, engine }: Pick<Store, 'db' | 'engine'>): Promise<Fault[]> {
  if (engine === 'sqlite') {
    const { rows } = await sql<{ name: string; sql: string }>`
      SELECT name, sql FROM sqlite_master
      WHERE type = 'trigger' AND tbl_name IN ('audit', 'audit_head') ORDER BY name`.execute(db);
    const open = Object.entries(SQLITE_TRIGGERS).flatMap(([name, expected]) => {
      const found = rows.find((row) => row.name === name);
      if (found === undefined) return [openGuard(name, 'gone')];
      return found.sql.replaceAll(/\s+/g, ' ') === expected ? [] : [openGuard(name, 'altered')];
    });
    return [...open, ...rows.filter(({ name }) => !(name in SQLITE_TRIGGERS)).map(({ name }) => foreign(name))];
  }
  // 'A': also for a session that has put triggers off; 58: before, UPDATE, DELETE and TRUNCATE
  const { rows } = await sql<{ name: string; enabled: string; type: number; source: string }>`
    SELECT t.tgname AS name, t.tgenabled AS enabled, t.tgtype::integer AS type, p.prosrc AS source
    FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid
    WHERE t.tgrelid IN ('audit'::regclass, 'audit_head'::regclass) AND NOT t.tgisinternal
    ORDER BY t.tgname`.execute(db);
  const { rows: rules } = await sql<{ name: string }>`
    SELECT rulename AS name FROM pg_rewrite
    WHERE ev_class IN ('audit'::regclass, 'audit_head'::regclass) AND rulename <> '_RETURN'
    UNION ALL SELECT polname FROM pg_policy WHERE polrelid IN ('audit'::regclass, 'audit_head'::regclass)
    ORDER BY 1`.execute(db);
  const others = [...rows.filter(({ name }) => name !== POSTGRES_TRIGGER), ...rules].map(({ name }) => foreign(name));
  const found = rows.find(({ name }) => name === POSTGRES_TRIGGER);
  if (found === undefined) return [openGuard(POSTGRES_TRIGGER, 'gone'), ...others];
  if (found.enabled !== 'A') return [openGuard(POSTGRES_TRIGGER, 'off'), ...others];
  const isWhole = found.type === 58 && /^\s*BEGIN RAISE EXCEPTION '[^']+'; END\s*$/.test(found.source);
  return [...(isWhole ? [] : [openGuard(POSTGRES_TRIGGER, 'altered')]), ...others];
}

/** A trigger, a rule or a policy that the program has not made: it may keep rows out, or alter them on their way in. */
function foreign(name: string): Fault {
  return {
    audit_id: null,
    what: {
      sv: `${name} hör inte till programmet: det kan hålla rader utanför loggen eller ändra dem på vägen in`,
      en: `${name} is none of the program's: it may keep rows out of the trail, or alter them on their way in`,
    },
  };
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
