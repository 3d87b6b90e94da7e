import { setTimeout as sleep } from 'node:timers/promises';
import { isCutOff } from './store-error';

/** How long a server that starts waits for PostgreSQL: one that starts again after a crash takes its time. */
const WAIT_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Does what has to be done before anybody can be served, again and again while PostgreSQL is away: a server that starts
 * in the same moment as its database does not end because of it.
 * @param work may be done more than once
 * @param log is told once that something is waited for
 * @throws what `work` throws, the connection's own errors after a minute
 */
export async function retryWhileAway<T>(
  work: () => Promise<T>,
  log: (message: string) => void,
  wait_ms = WAIT_MS,
): Promise<T> {
  const until = performance.now() + wait_ms;
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!wasCutOff(error) || performance.now() > until) throw error;
      if (tries === 0)
        log(
          `Databasen svarar inte. Försöker igen i ${wait_ms / 1000} sekunder … / the database does not answer, trying again for ${wait_ms / 1000} seconds …`,
        );
    }
    await sleep(PAUSE_MS);
  }
}

/** Also where the error has been put into words. */
function wasCutOff(error: unknown): boolean {
  return isCutOff(error) || (error instanceof Error && error.cause !== undefined && wasCutOff(error.cause));
}
