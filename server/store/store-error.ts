import { Refusal, type Text } from '../http/problem';

/** The operational store cannot be used: why, and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly text: Text,
    cause?: unknown,
  ) {
    super(`${text.sv} / ${text.en}`, { cause });
  }
}

/** What both engines, the driver of PostgreSQL and the network put on an error. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/** Codes of SQLite, with their extensions such as SQLITE_IOERR_WRITE, that are no fault of the question. */
const SQLITE_AWAY = /^SQLITE_(BUSY|LOCKED|FULL|READONLY|IOERR|CANTOPEN|NOTADB|CORRUPT|PROTOCOL|PERM)/;

/**
 * Classes of SQLSTATE that tell of the server and not of the question: 08 connection, 53 resources, 57P stopping; then
 * read-only, could not serialize, deadlock, lock not available, cancelled. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const POSTGRES_AWAY = /^(08...|53...|57P..|25006|25P03|40001|40P01|55P03|57014)$/;

const NETWORK_AWAY = /^(ECONN|EPIPE|ENOENT|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|EAI_AGAIN)/;

/** What the driver of PostgreSQL says without a code. */
const DRIVER_AWAY =
  /Connection terminated|timeout exceeded when trying to connect|timeout expired|not queryable|Connection ended|after calling end on the pool/;

/** Whether an error says that the store could not do its work, whatever was asked of it. */
export function isAway(error: unknown): boolean {
  // the sign-in library wraps what it was told
  if (error instanceof Error && error.cause !== undefined && isAway(error.cause)) return true;
  const code = codeOf(error);
  if (SQLITE_AWAY.test(code) || POSTGRES_AWAY.test(code) || NETWORK_AWAY.test(code)) return true;
  return error instanceof Error && DRIVER_AWAY.test(error.message);
}

/** Codes that stay until somebody makes room or rights: what is there is read, and nothing is saved. */
const CANNOT_SAVE = /^(SQLITE_(FULL|READONLY|IOERR|CANTOPEN|NOTADB|CORRUPT|PERM)|53...$|25006$)/;

/** Whether an error says that nothing can be saved though the database is there; not of one that was away for a while. */
export function isUnwritable(error: unknown): boolean {
  if (error instanceof Error && error.cause !== undefined && isUnwritable(error.cause)) return true;
  return CANNOT_SAVE.test(codeOf(error));
}

/** An error of the database itself as an answer that a person understands; any other as it is. */
export function refusalFor(error: unknown): unknown {
  return isAway(error) ? Object.assign(new Refusal('not_saved'), { cause: error }) : error;
}

/** Whether the connection broke, so that nobody knows whether the last thing asked was done. */
export function isCutOff(error: unknown): boolean {
  if (/^(08...|57P0[123])$/.test(codeOf(error)) || NETWORK_AWAY.test(codeOf(error))) return true;
  return error instanceof Error && DRIVER_AWAY.test(error.message);
}

/** Whether PostgreSQL has undone a transaction since another came in its way: the same may succeed if tried again. */
export function isOvertaken(error: unknown): boolean {
  return /^(40001|40P01)$/.test(codeOf(error));
}

/** The store could not be opened, in words that help. @param where a path, or an address without its password */
export function explainOpening(error: unknown, where: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  const reason = reasonFor(code, said);
  if (reason === null) return error;
  return new StoreError({ sv: `Databasen ${where} ${reason.sv}`, en: `the database ${where} ${reason.en}` }, error);
}

function reasonFor(code: string, said: string): Text | null {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code))
    return {
      sv: 'är låst av ett annat program. Stäng det och starta igen.',
      en: 'is locked by another program. Close that and start again.',
    };
  if (code.startsWith('SQLITE_READONLY') || code === '25006')
    return {
      sv: 'är skrivskyddad. Ge den som kör servern rätt att skriva i filen och dess mapp.',
      en: 'is read-only. Give whoever runs the server the right to write to the file and its folder.',
    };
  if (/^SQLITE_(FULL|IOERR)/.test(code) || code === 'ENOSPC' || code === '53100')
    return {
      sv: 'går inte att skriva till: disken är full eller trasig. Gör plats och starta igen.',
      en: 'cannot be written to: the disk is full or broken. Make room and start again.',
    };
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return {
      sv: 'är ingen hel databas. Flytta undan filen, och läs in en säkerhetskopia med npm run restore.',
      en: 'is no whole database. Move the file away, and bring back a backup with npm run restore.',
    };
  if (
    code.startsWith('SQLITE_CANTOPEN') ||
    /Unable to open connection/.test(said) ||
    /^(EACCES|EROFS|ENOTDIR|EISDIR|EEXIST|EPERM)$/.test(code)
  )
    return {
      sv: 'går inte att öppna. Ange med STORE_DIR en mapp som den som kör servern får skriva i.',
      en: 'cannot be opened. Give with STORE_DIR a folder that whoever runs the server may write to.',
    };
  if (/^28/.test(code) || code === '42501')
    return {
      sv: 'släpper inte in oss eller låter oss inte skapa tabeller. Se över användare och lösenord i DATABASE_URL.',
      en: 'does not let us in, or make tables. Check user and password in DATABASE_URL.',
    };
  if (code === '3D000')
    return {
      sv: 'finns inte på servern. Skapa den med createdb, eller ange en annan i DATABASE_URL.',
      en: 'does not exist on the server. Make it with createdb, or give another in DATABASE_URL.',
    };
  if (NETWORK_AWAY.test(code) || DRIVER_AWAY.test(said) || /^(08|53|57P)/.test(code))
    return {
      sv: 'svarar inte. Se om PostgreSQL är igång och nås på adressen i DATABASE_URL.',
      en: 'does not answer. See whether PostgreSQL runs and can be reached at the address in DATABASE_URL.',
    };
  return null;
}
