import { Worker } from 'node:worker_threads';
import { programOf } from '../../../data/apart/program-of';
import type { Order, Report, TaskName, Tasks } from './tasks';

const PROGRAM = programOf(import.meta.url, './worker.ts');

/** A worker that has had nothing to do for this long is let go; the next task starts another. */
const IDLE_MS = 60_000;

/** A task that wants more memory than this ends its worker, not the server. */
const MAX_MEMORY_MB = 1024;

interface Job {
  order: Order;
  onProgress: (share: number) => void;
  resolve: (output: never) => void;
  reject: (error: Error) => void;
}

interface RunOptions {
  /** when aborted the task is stopped at once, or never begun */
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

let worker: Worker | null = null;
let running: Job | null = null;
let idle: NodeJS.Timeout | null = null;
let lastId = 0;
const waiting: Job[] = [];

/**
 * Runs a heavy task in a thread of its own, one at a time in the order they came.
 * @throws when the task fails or its thread dies, and what the signal says when aborted
 */
export function runInWorker<T extends TaskName>(
  task: T,
  input: Tasks[T]['input'],
  { signal, onProgress = () => undefined }: RunOptions = {},
): Promise<Tasks[T]['output']> {
  let cancel: () => void = () => undefined;
  return new Promise<Tasks[T]['output']>((resolve, reject) => {
    signal?.throwIfAborted();
    const job: Job = { order: { id: ++lastId, task, input }, onProgress, resolve, reject };
    cancel = () => stop(job, signal?.reason as Error);
    signal?.addEventListener('abort', cancel);
    waiting.push(job);
    next();
  }).finally(() => signal?.removeEventListener('abort', cancel));
}

function next(): void {
  if (running || waiting.length === 0) return;
  running = waiting.shift() ?? null;
  if (idle) clearTimeout(idle);
  worker ??= start();
  // a task under way keeps the program going, a worker without one does not
  worker.ref();
  worker.postMessage(running?.order);
}

function start(): Worker {
  const started = new Worker(PROGRAM.file, {
    argv: PROGRAM.args,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  const died = (error: Error) => {
    if (worker !== started) return;
    worker = null;
    finish((job) => job.reject(error));
  };
  started.on('message', (report: Report) => {
    if (report.id !== running?.order.id) return;
    if ('progress' in report) running.onProgress(report.progress);
    else if ('error' in report) finish((job) => job.reject(new Error(report.error)));
    else finish((job) => job.resolve(report.output as never));
  });
  started.on('error', died);
  started.on('exit', (code) => died(new Error(`the worker ended with code ${code}`)));
  return started;
}

function finish(settle: (job: Job) => void): void {
  const job = running;
  running = null;
  if (job) settle(job);
  worker?.unref();
  if (waiting.length > 0) next();
  else idle = setTimeout(letGo, IDLE_MS).unref();
}

function letGo(): void {
  const old = worker;
  worker = null;
  void old?.terminate();
}

/** A computation cannot be interrupted from outside: its thread ends with it. */
function stop(job: Job, reason: Error): void {
  const at = waiting.indexOf(job);
  if (at >= 0) {
    waiting.splice(at, 1);
    job.reject(reason);
  } else if (running === job) {
    letGo();
    finish((stopped) => stopped.reject(reason));
  }
}
