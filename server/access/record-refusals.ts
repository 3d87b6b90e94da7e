import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import type { AuditEntry } from '../store/types';
import { networkOf } from '../http/client-address';
import { addressOf } from './address-of';
import { principalOf } from './authorise';

/** Refusals of the same network at the same address within this time are one row: the trail can never shrink. */
const ONE_REFUSAL_MS = 15 * 60 * 1000;
/** Rows in that time, whoever asks. */
const MOST_ROWS = 200;

/** Writes down that somebody has been refused since they ask too often, whichever limit it was. */
export function recordRefusals({ store, log }: Pick<Deps, 'store' | 'log'>): MiddlewareHandler<AppEnv> {
  const recorded = new Map<string, number>();
  return async (c, next) => {
    await next();
    if (c.res.status !== 429) return;
    const now = Date.now();
    for (const [key, at] of recorded) if (now - at >= ONE_REFUSAL_MS) recorded.delete(key);
    const address = addressOf(c);
    const key = JSON.stringify([networkOf(address), c.req.path]);
    if (recorded.has(key) || recorded.size >= MOST_ROWS) return;
    recorded.set(key, now);
    const entry: AuditEntry = { action: 'refuse', subject: c.req.path, subject_id: null, detail: { address } };
    await store.audit(principalOf(c), entry).catch((error: unknown) => {
      // refused all the same
      recorded.delete(key);
      log(`${c.var.requestId} ${c.req.path}: ${String(error)}`);
    });
  };
}
