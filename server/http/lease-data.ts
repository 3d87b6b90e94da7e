import { createHash, randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { LiveData } from '../db/live-data';
import type { AppEnv } from './app-env';
import type { World } from '../snapshot/world';

const TIMEOUT_MS = 10_000;

/** Answers are the same as long as the data, the address and this run of the program are: a tag of the three. */
const RUN = randomUUID();

/**
 * Gives each request the data as it is now, to its end, whatever is imported meanwhile; stops its questions when the
 * reader has gone or after ten seconds; and answers 304 when the reader has the answer already.
 */
export function leaseData(live: LiveData<World>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const lease = live.lease();
    try {
      const { data } = lease;
      c.header('Cache-Control', 'private, no-cache');
      const etag = `W/"${createHash('sha256').update(`${RUN} ${data.data_version} ${c.req.url}`).digest('base64url').slice(0, 22)}"`;
      const isTagged = c.var.rule?.is_from_data === true;
      if (isTagged && c.req.header('If-None-Match')?.split(/,\s*/).includes(etag)) {
        c.header('ETag', etag);
        return c.body(null, 304);
      }
      const signal = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(TIMEOUT_MS)]);
      const stopped = (error: unknown) => {
        throw signal.aborted ? timedOut() : error;
      };
      c.set('world', {
        ...data,
        ask: (question, parameters) => data.ask(question, parameters, signal).catch(stopped),
        askColumns: (question, parameters) => data.askColumns(question, parameters, signal).catch(stopped),
      });
      await next();
      if (isTagged && c.res.status === 200) c.res.headers.set('ETag', etag);
    } finally {
      lease.release();
    }
  };
}

function timedOut(): Error {
  const error = new Error('the question was stopped');
  error.name = 'TimeoutError';
  return error;
}
