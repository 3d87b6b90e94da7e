import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPack } from '../pack/read-pack';
import { ImportError, type ImportReport, type Source } from '../sources/source';
import { importMessages } from '../text/import-messages';
import { withImportLock } from '../write-lock';
import { commitStaged, keepRefusedRejects, placeRejects } from './commit-staged';
import { finishPending } from './history/history';
import type { ImportCommand } from './parse-command';
import { stageImport } from './stage-import';

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
  const original = join(dataDir, pack.municipality.id);
  return withImportLock(dataDir, async () => {
    finishPending(original);
    const folder = mkdtempSync(join(dataDir, 'import-'));
    try {
      const { language, options } = command;
      const today = localDate(pack.municipality.time_zone);
      const context = { language, options, today, progress, signal, isPreview: command.dryRun };
      const staged = await stageImport({ source, files: command.files, pack, dataDir, folder, context }).catch(
        (error: unknown) => {
          keepRefusedRejects(original, join(folder, pack.municipality.id));
          throw error;
        },
      );
      if (command.dryRun) return { ...staged.report, rejects_file: null };
      commitStaged(original, staged, { by: command.by, keep_until: command.keepUntil });
      return placeRejects(original, staged.number, staged.report);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function localDate(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date());
}
