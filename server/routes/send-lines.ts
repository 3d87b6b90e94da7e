import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';
import { languageOf, PROBLEMS } from '../http/problem';

interface Options {
  /** aborted when the reader has gone */
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Sends {progress} lines while something long is worked out, then one {result}, or an {error} line. */
export function sendLines<T>(
  c: Context<AppEnv>,
  log: (message: string) => void,
  work: (options: Options) => Promise<T>,
): Response {
  const gone = new AbortController();
  const signal = AbortSignal.any([gone.signal, c.req.raw.signal]);
  const written = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const send = (line: unknown) => {
        if (!signal.aborted) controller.enqueue(written.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        send({ progress: 0 });
        const result = await work({ signal, onProgress: (share) => send({ progress: Number(share.toFixed(3)) }) });
        send({ result });
      } catch (error) {
        if (signal.aborted) return;
        log(`${c.var.requestId} ${c.req.path}: ${(error as Error).stack ?? String(error)}`);
        const message = PROBLEMS.internal[languageOf(c)].replace('{id}', c.var.requestId);
        send({ error: { code: 'internal', message } });
      }
      if (!signal.aborted) controller.close();
    },
    cancel: () => gone.abort(),
  });
  c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
  // an answer that comes in pieces is not for keeping
  c.header('Cache-Control', 'no-store');
  return c.body(lines, 200);
}
