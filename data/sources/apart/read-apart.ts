import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../pack/schema';
import { importMessages } from '../../text/import-messages';
import { ImportError, type ImportContext } from '../source';
import type { ApartContext } from './apart-context';
import type { Readers } from './readers';

export interface Task {
  reader: keyof Readers;
  path: string;
  context: ApartContext;
}

/** What the process sends back. */
export type Outcome = { value: unknown } | { refusal: string } | { error: string };

const PROCESS = fileURLToPath(new URL('./reader-process.ts', import.meta.url));

/** The most memory that reading one file may take; the files that municipalities have take a tenth. */
const MOST_MB = 1024;
const LOOK_EVERY_MS = 100;

const messages = {
  sv: (path: string) =>
    `${path}: tar mer än ${MOST_MB / 1024} GB minne att läsa. Filen är trasig eller för stor; spara om den, eller dela den.`,
  en: (path: string) =>
    `${path}: takes more than ${MOST_MB / 1024} GB of memory to read. The file is broken or too large; save it anew, or split it.`,
} satisfies Record<Language, (path: string) => string>;

/**
 * Reads a file in a process of its own, which Ctrl-C and the bound on memory end at once, whatever it is at: a view
 * without end, a claim of four billion records.
 * @throws {ImportError} when the file cannot be read, takes too much memory, or the import was stopped
 */
export async function readApart<Name extends keyof Readers>(
  reader: Name,
  path: string,
  {
    pack,
    language,
    options,
    dataDir,
    signal,
  }: Pick<ImportContext, 'pack' | 'language' | 'options' | 'dataDir' | 'signal'>,
): Promise<Awaited<ReturnType<Readers[Name]>>> {
  mkdirSync(dataDir, { recursive: true });
  const folder = mkdtempSync(join(dataDir, 'import-'));
  try {
    const outcome = await run({ reader, path, context: { pack, language, options, folder } }, signal);
    if (outcome === null)
      throw new ImportError(signal.aborted ? importMessages[language].aborted : messages[language](path));
    if ('refusal' in outcome) throw new ImportError(outcome.refusal);
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.value as Awaited<ReturnType<Readers[Name]>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns null when the process was ended before it had an answer */
function run(task: Task, signal: AbortSignal): Promise<Outcome | null> {
  if (signal.aborted) return Promise.resolve(null);
  const child = fork(PROCESS, [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MB}`],
    serialization: 'advanced',
    // what V8 prints when it is out of memory is no sentence
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  const watch = setInterval(() => {
    if (residentMb(child.pid) > MOST_MB) kill();
  }, LOOK_EVERY_MS);
  return new Promise<Outcome | null>((resolve, reject) => {
    child.once('message', (outcome) => {
      resolve(outcome as Outcome);
      kill();
    });
    child.once('error', reject);
    child.once('exit', () => resolve(null));
    child.send(task);
  }).finally(() => {
    clearInterval(watch);
    signal.removeEventListener('abort', kill);
  });
}

/** Memory of a process, as Linux tells; 0 where it does not. */
function residentMb(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
