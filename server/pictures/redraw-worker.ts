import { parentPort, workerData } from 'node:worker_threads';
import { redraw } from './redraw';

const { bytes } = workerData as { bytes: Uint8Array };
parentPort?.postMessage(await redraw(bytes));
