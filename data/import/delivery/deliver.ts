import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readPack } from '../../pack/read-pack';
import type { Language } from '../../pack/schema';
import type { ImportReport } from '../../sources/source';
import { dateIn } from '../../terms/local-date';
import { LockedError, withImportLock } from '../../write-lock';
import { commitStaged } from '../commit-staged';
import { explainError } from '../explain-error';
import { hashFile } from '../hash-file';
import type { HistoryEntry } from '../history/entry';
import { finishPending, readHistory } from '../history/history';
import { undoneIn } from '../history/in-force';
import type { SourceName } from '../sources';
import { SOURCES } from '../sources';
import { stageImport, type StagedImport } from '../stage-import';
import { judgeDelivery, type Delivered, type FoundDoubt } from './judge-delivery';

/** A file that has come, and how it is to be taken. */
export interface DeliveryJob {
  municipality: string;
  dataDir: string;
  language: Language;
  source: SourceName;
  file: string;
  /** what the file was called when it was delivered: people know it by that */
  name: string;
  /** who the history says that it was */
  by: string;
  /** a person has looked at it: nothing is doubted any more, and this is how it goes with what is there */
  accepted: { merge: 'replace' | 'add' } | null;
}

/** What came of it. */
export type DeliveryOutcome =
  | { outcome: 'taken'; number: number; report: ImportReport }
  /** the same bytes are in force already */
  | { outcome: 'there'; number: number }
  | { outcome: 'waits'; doubts: FoundDoubt[]; report: ImportReport }
  | { outcome: 'refused'; message: string | Readonly<Record<Language, string>> }
  /** another import runs: later */
  | { outcome: 'busy' };

/**
 * Imports one delivered file, unless it is unlike its earlier ones. What it has changed is in the history before it returns,
 * so that whoever asks again after a kill is told that it is there. Never throws.
 */
export async function deliver(job: DeliveryJob, signal: AbortSignal): Promise<DeliveryOutcome> {
  const outcome = await deliverIn(job, signal);
  if (outcome.outcome !== 'refused' || signal.aborted) return outcome;
  // who reads of it may have the other language: what an import says is said while it runs
  const other = job.language === 'sv' ? 'en' : 'sv';
  const again = await deliverIn({ ...job, language: other, accepted: null }, signal);
  if (again.outcome !== 'refused') return outcome;
  return {
    outcome: 'refused',
    message: { [job.language]: outcome.message, [other]: again.message } as Record<Language, string>,
  };
}

async function deliverIn(
  job: DeliveryJob,
  signal: AbortSignal,
): Promise<Exclude<DeliveryOutcome, { outcome: 'refused' }> | { outcome: 'refused'; message: string }> {
  const dataDir = resolve(job.dataDir);
  try {
    const pack = readPack(job.municipality, job.language);
    const original = join(dataDir, pack.municipality.id);
    return await withImportLock(dataDir, async (): Promise<Exclude<DeliveryOutcome, { outcome: 'refused' }>> => {
      finishPending(original);
      const history = readHistory(original);
      const sha256 = await hashFile(job.file, signal);
      const same = inForce(history, job.source).find(({ files }) => files.some((file) => file.sha256 === sha256));
      if (same !== undefined) return { outcome: 'there', number: same.number };
      const folder = mkdtempSync(join(dataDir, 'import-'));
      try {
        // under the name that people know it by, which is told in the history and as the source's title
        const file = join(folder, 'delivered', job.name);
        mkdirSync(dirname(file));
        symlinkSync(job.file, file);
        const staged = await stageImport({
          source: await SOURCES[job.source](),
          files: [file],
          pack,
          dataDir,
          folder,
          context: {
            language: job.language,
            options: { ...NOTHING_STATED, merge: job.accepted?.merge },
            today: dateIn(pack.municipality.time_zone, new Date()),
            progress: () => undefined,
            signal,
            isPreview: job.accepted === null,
            isForPage: true,
          },
        });
        const doubts = job.accepted ? [] : judgeDelivery(staged.report, earlierOf(history, job.source));
        if (doubts.length > 0) return { outcome: 'waits', doubts, report: reportOf(staged) };
        const entry = commitStaged(original, staged, { by: job.by, keep_until: null });
        return { outcome: 'taken', number: entry.number, report: reportOf(staged) };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  } catch (error) {
    if (error instanceof LockedError) return { outcome: 'busy' };
    return {
      outcome: 'refused',
      message: withoutFolder(explainError(error, job.language, dataDir, signal.aborted), job.name),
    };
  }
}

/** What is said of it to people: where it lay meanwhile is nothing to them. */
function reportOf({ report, files }: StagedImport): ImportReport {
  return { ...report, files: files.map(({ name }) => name), rejects_file: null };
}

/** A sentence that begins with the path of the file, with its name alone. */
function withoutFolder(message: string, name: string): string {
  const at = message.indexOf(`/delivered/${name}`);
  return at === -1
    ? message
    : message.slice(0, message.lastIndexOf(' ', at) + 1) + message.slice(at + '/delivered/'.length);
}

const NOTHING_STATED = {
  columns: {},
  crs: undefined,
  name: undefined,
  licence: undefined,
  publisher: undefined,
  kind: undefined,
};

/** Imports of a source that hold, the newest first. */
function inForce(history: readonly HistoryEntry[], source: string): HistoryEntry[] {
  const isUndone = undoneIn(history);
  return history.filter((entry) => entry.act === 'import' && entry.source === source && !isUndone(entry.number));
}

function earlierOf(history: readonly HistoryEntry[], source: string): Delivered[] {
  return inForce(history, source).flatMap(({ report, period }) =>
    report === null ? [] : [{ ...(report as unknown as Delivered), period }],
  );
}
