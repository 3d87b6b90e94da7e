import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './store-error';

/** How long another process may hold the file, and others of this one may take, before a write gives up. */
export const BUSY_MS = 5000;

/** Does something as soon as no other process holds the file; other requests are answered meanwhile. */
export async function retryWhileBusy<T>(work: () => T, wait_ms = BUSY_MS): Promise<T> {
  const until = performance.now() + wait_ms;
  for (let pause_ms = 1; ; pause_ms = Math.min(pause_ms * 2, 20)) {
    try {
      return work();
    } catch (error) {
      if (!/^SQLITE_(BUSY|LOCKED)/.test(codeOf(error)) || performance.now() > until) throw error;
    }
    // not all at the same moment
    await sleep(pause_ms * (0.5 + Math.random()));
  }
}
