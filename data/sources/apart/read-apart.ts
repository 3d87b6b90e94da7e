import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from '../../apart/program-of';
import { importMessages } from '../../text/import-messages';
import { ImportError, type ImportContext } from '../source';
import type { ApartContext } from './apart-context';
import { boundMessages, BOUNDS, type Bounds } from './bounds';
import type { Readers } from './readers';

export interface Task {
  reader: keyof Readers;
  path: string;
  context: ApartContext;
}

/** What the process sends back. */
export type Outcome = { value: unknown } | { refusal: string } | { error: string };

const PROGRAM = programOf(import.meta.url, './reader-process.ts');

const LOOK_EVERY_MS = 100;

/**
 * Reads a file in a process of its own, which Ctrl-C and the bounds on memory and time end at once, whatever it is at: a
 * view without end, a claim of four billion records.
 * @throws {ImportError} when the file cannot be read, takes too much memory or time, or the import was stopped
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
  bounds = BOUNDS[reader],
): Promise<Awaited<ReturnType<Readers[Name]>>> {
  mkdirSync(dataDir, { recursive: true });
  const folder = mkdtempSync(join(dataDir, 'import-'));
  try {
    const outcome = await run({ reader, path, context: { pack, language, options, folder } }, signal, bounds);
    if (outcome === null) throw new ImportError(importMessages[language].aborted);
    if ('broke' in outcome) throw new ImportError(boundMessages[language][outcome.broke](path, bounds[outcome.broke]));
    if ('refusal' in outcome) throw new ImportError(outcome.refusal);
    if ('error' in outcome) throw new Error(outcome.error);
    return outcome.value as Awaited<ReturnType<Readers[Name]>>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns null when the import was stopped; which bound it broke when it was ended for that */
function run(task: Task, signal: AbortSignal, bounds: Bounds): Promise<Outcome | { broke: keyof Bounds } | null> {
  if (signal.aborted) return Promise.resolve(null);
  const child = fork(PROGRAM.file, PROGRAM.args, {
    execArgv: [`--max-old-space-size=${bounds.memory_mb}`],
    serialization: 'advanced',
    // what V8 prints when it is out of memory is no sentence
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  // V8 ends itself where it may not have more
  let broke: keyof Bounds = 'memory_mb';
  const watch = setInterval(() => {
    if (residentMb(child.pid) > bounds.memory_mb) kill();
  }, LOOK_EVERY_MS);
  const end = setTimeout(() => {
    broke = 'duration_min';
    kill();
  }, bounds.duration_min * 60_000);
  return new Promise<Outcome | { broke: keyof Bounds } | null>((resolve, reject) => {
    child.once('message', (outcome) => {
      resolve(outcome as Outcome);
      kill();
    });
    child.once('error', reject);
    child.once('exit', () => resolve(signal.aborted ? null : { broke }));
    child.send(task);
  }).finally(() => {
    clearInterval(watch);
    clearTimeout(end);
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
