const EVERY_MS = 250;

/**
 * Makes the field page open without a connection from now on; where it cannot be done the page works with one.
 *
 * @returns true once all that a shift needs is on the phone; false where a browser cannot or will not keep it
 */
export async function keepForOffline(): Promise<boolean> {
  // in development files change as they are written; without TLS there are no workers
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    // the phone should not clear away what has not been sent
    await navigator.storage.persist();
    while (!(await isKept())) await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    return true;
  } catch {
    // a browser that does not let it be registered
    return false;
  }
}

/** Whether a worker answers for this page, and says that it has all it would answer with. */
function isKept(): Promise<boolean> {
  const worker = navigator.serviceWorker.controller;
  if (worker?.state !== 'activated') return Promise.resolve(false);
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data === true);
    };
    worker.postMessage('is it kept', [port2]);
  });
}
