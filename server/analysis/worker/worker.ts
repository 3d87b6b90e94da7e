import { parentPort } from 'node:worker_threads';
import { runTask, type Order, type Report } from './tasks';

/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

const port = parentPort;
if (!port) throw new Error('server/analysis/worker/worker.ts runs as a worker thread only');
const tell = (report: Report) => port.postMessage(report);

port.on('message', ({ id, task, input }: Order) => {
  let told = performance.now();
  try {
    const output = runTask(task, input, (progress) => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      tell({ id, progress });
    });
    tell({ id, output });
  } catch (error) {
    tell({ id, error: (error as Error).stack ?? String(error) });
  }
});
