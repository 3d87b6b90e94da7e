import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readPack } from '../pack/read-pack';
import { ImportError, type ImportReport } from '../sources/source';
import { dateIn } from '../terms/local-date';
import { importMessages } from '../text/import-messages';
import { withImportLock } from '../write-lock';
import { commitStaged, keepRefusedRejects, placeRejects } from './commit-staged';
import { finishPending } from './history/history';
import { emptyDryRuns, findDryRun, keepDryRun } from './kept-dry-run';
import type { ImportCommand } from './parse-command';
import { isSourceName, SOURCE_NAMES, SOURCES } from './sources';
import { stageImport } from './stage-import';

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
  if (!isSourceName(command.source)) throw new ImportError(text.unknownSource(command.source, SOURCE_NAMES));
  // the feed has an address of its own
  if (command.files.length === 0 && command.source !== 'incidents') throw new ImportError(text.noFiles(command.source));
  const source = await SOURCES[command.source]();
  const pack = readPack(command.municipality, command.language);
  const dataDir = resolve(command.dataDir);
  const original = join(dataDir, pack.municipality.id);
  return withImportLock(dataDir, async () => {
    finishPending(original);
    emptyDryRuns(dataDir, pack.municipality.id, 'due');
    const { language, options, files } = command;
    const today = dateIn(pack.municipality.time_zone, new Date());
    const asked = { source: source.name, files, options, language, today, pack };
    const committer = { by: command.by, keep_until: command.keepUntil };
    const found = command.dryRun ? null : await findDryRun(dataDir, asked, signal);
    if (found !== null && 'staged' in found && found.staged.report.question === null) {
      commitStaged(original, found.staged, committer);
      const report = placeRejects(original, found.staged.number, found.staged.report);
      emptyDryRuns(dataDir, pack.municipality.id, 'all');
      return { ...report, notes: [...report.notes, text.noteDryRunTaken] };
    }
    const folder = mkdtempSync(join(dataDir, 'import-'));
    try {
      const context = { language, options, today, progress, signal, isPreview: command.dryRun };
      const staged = await stageImport({ source, files, pack, dataDir, folder, context }).catch((error: unknown) => {
        keepRefusedRejects(original, join(folder, pack.municipality.id));
        throw error;
      });
      if (command.dryRun) {
        keepDryRun(dataDir, asked, staged, folder);
        return { ...staged.report, rejects_file: null };
      }
      commitStaged(original, staged, committer);
      emptyDryRuns(dataDir, pack.municipality.id, 'all');
      const report = placeRejects(original, staged.number, staged.report);
      if (found === null || !('outdated' in found)) return report;
      return { ...report, notes: [...report.notes, text.noteDryRunOutdated[found.outdated]] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
