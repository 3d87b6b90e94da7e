import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StoreError } from './store-error';

/**
 * A file of SQLite that is not there, or is empty, is a new store, unless what lies around it tells that there was one:
 * a disk that is not mounted, or a file that somebody moved or emptied, must not be answered with an empty plan and
 * nobody who may sign in.
 * @throws {StoreError} with what was found, and how to go on
 */
export function refuseMissing(file: string): void {
  const isEmpty = existsSync(file) && statSync(file).size === 0;
  if (existsSync(file) && !isEmpty) return;
  // a first start that was cut off leaves an empty file, too, with what SQLite keeps beside it and nothing else
  const traces = findTraces(file).filter((trace) => !isEmpty || !trace.startsWith(`${file}-`));
  if (traces.length === 0) return;
  const list = traces.slice(0, 5).join(', ');
  const [sv, en] = isEmpty
    ? ['är tom, men var det inte', 'is empty but was not']
    : ['saknas, men har funnits', 'is missing but was there'];
  throw new StoreError({
    sv: `Databasen ${file} ${sv}: ${list} finns kvar. Lägg tillbaka filen, eller läs in en säkerhetskopia med npm run restore. Ska det börja om från början, flytta undan det som finns kvar.`,
    en: `The database ${file} ${en}: ${list} is left. Put the file back, or bring back a backup with npm run restore. To start from nothing, move away what is left.`,
  });
}

/** What a store leaves around its file: copies of it, what SQLite keeps beside it, and what signed its sessions. */
function findTraces(file: string): string[] {
  const folder = dirname(file);
  const name = basename(file);
  const beside = namesIn(folder);
  const backups = namesIn(join(folder, 'backup')).filter((copy) => copy.startsWith(`${basename(name, '.db')}-`));
  // several municipalities may keep their stores here, with one secret
  const isAlone = !beside.some((other) => other.endsWith('.db') && other !== name);
  return [
    ...beside.filter((other) => other.startsWith(`${name}-`) || other.startsWith(`${name}.before-`)),
    ...(isAlone ? beside.filter((other) => other === 'auth-secret') : []),
    ...backups.map((copy) => join('backup', copy)),
  ].map((trace) => join(folder, trace));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}
