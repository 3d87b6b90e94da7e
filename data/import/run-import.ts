import { resolve } from 'node:path';
import { readPack } from '../pack/read-pack';
import { ImportError, type ImportReport, type Source } from '../sources/source';
import { importMessages } from '../text/import-messages';
import { withImportLock } from '../write-lock';
import type { ImportCommand } from './parse-command';

/** Loaded when asked for: what one source needs costs the others no time. */
const SOURCES: Readonly<Record<string, () => Promise<Source>>> = {
  offences: async () => (await import('../sources/offences')).offences,
  areas: async () => (await import('../sources/areas')).areas,
  incidents: async () => (await import('../sources/incidents')).incidents,
  osm: async () => (await import('../sources/osm')).osm,
  register: async () => (await import('../sources/register')).register,
  statistics: async () => (await import('../sources/statistics')).statistics,
  survey: async () => (await import('../sources/survey')).survey,
};
const SOURCE_NAMES = Object.keys(SOURCES);

/**
 * Runs one import as the command line says.
 * @throws {ImportError} and others, when nothing was imported; the tables are then as they were
 */
export async function runImport(
  command: ImportCommand,
  signal: AbortSignal,
  progress: (stage: string, done: number | null, total: number | null) => void,
): Promise<ImportReport> {
  const text = importMessages[command.language];
  if (command.source === undefined) throw new ImportError(text.noSource(SOURCE_NAMES));
  const load = Object.hasOwn(SOURCES, command.source) ? SOURCES[command.source] : undefined;
  if (load === undefined) throw new ImportError(text.unknownSource(command.source, SOURCE_NAMES));
  // the feed has an address of its own
  if (command.files.length === 0 && command.source !== 'incidents') throw new ImportError(text.noFiles(command.source));
  const source = await load();
  const pack = readPack(command.municipality, command.language);
  const dataDir = resolve(command.dataDir);
  return withImportLock(dataDir, () =>
    source.import(command.files, {
      pack,
      dataDir,
      language: command.language,
      options: command.options,
      today: localDate(pack.municipality.time_zone),
      progress,
      signal,
    }),
  );
}

function localDate(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
}
