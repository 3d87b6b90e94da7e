import type { Deps } from '../http/deps';
import { sendDigests } from './send-digests';

/** How often it is looked whether somebody is due. */
const EVERY_MS = 10 * 60_000;

/** Sends digests from now on. @returns a function that stops it */
export function watchDigests(deps: Deps): () => void {
  if (deps.mailer === null) return () => undefined;
  let isSending = false;
  const timer = setInterval(() => {
    if (isSending) return;
    isSending = true;
    const lease = deps.live.lease();
    void sendDigests(deps, lease.data, new Date())
      .catch((error: unknown) => deps.log(`mail: ${String(error)}`))
      .finally(() => {
        lease.release();
        isSending = false;
      });
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
