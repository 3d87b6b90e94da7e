import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** How often memory is looked at; the kernel keeps the most that a process has held, so little is missed. */
const LOOK_EVERY_MS = 50;

export interface CommandRun {
  /** from its start to its end */
  seconds: number;
  peak_mb: number;
  printed: string;
}

/** Runs `npm run import` as a user does, in a process of its own. @throws when it does not end well */
export async function runImportCommand(...words: string[]): Promise<CommandRun> {
  return runNode(['program/run.mjs', 'data/import.ts', ...words, '--json', '--language', 'en']);
}

/** Runs Node with some words, from the root. @throws when it does not end well */
export async function runNode(words: string[]): Promise<CommandRun> {
  const started = performance.now();
  const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const watch = watchPeak(child.pid ?? 0);
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  const peak_mb = watch();
  if (status !== 0) throw new Error(`${words.join(' ')} ended with status ${String(status)}: ${errors}`);
  return { seconds, peak_mb, printed };
}

/** Watches the most that a process has held at any time. @returns a function that ends it and gives that, in MB */
function watchPeak(pid: number): () => number {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, mbOf(pid, 'VmHWM'))), LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** Watches what a process and those that it starts hold together. @returns a function that ends it and gives the most, in MB */
export function watchFamily(pid: number): () => number {
  let peak = 0;
  const look = () => {
    const held = [pid, ...childrenOf(pid)].reduce((sum, of) => sum + mbOf(of, 'VmRSS'), 0);
    peak = Math.max(peak, held);
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

/** What the kernel says of a process's memory; 0 of one that is no more. */
function mbOf(pid: number, what: 'VmHWM' | 'VmRSS'): number {
  return Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(statusOf(pid))?.[1] ?? 0) / 1024;
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return [];
  }
}
