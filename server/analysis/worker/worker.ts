import { parentPort } from 'node:worker_threads';
import { runOrder, type Order, type Report } from './tasks';

/** Progress is told at most this often. */
const TELL_EVERY_MS = 100;

const port = parentPort;
if (!port) throw new Error('server/analysis/worker/worker.ts runs as a worker thread only');
const tell = (report: Report) => port.postMessage(report);

async function answer(order: Order): Promise<void> {
  const { id } = order;
  let told = performance.now();
  try {
    const output = await runOrder(order, (progress) => {
      const now = performance.now();
      if (now - told < TELL_EVERY_MS) return;
      told = now;
      tell({ id, progress });
    });
    tell({ id, output });
  } catch (error) {
    tell({ id, error: (error as Error).stack ?? String(error) });
  }
}

port.on('message', (order: Order) => void answer(order));
