/** Makes the field page open without a connection from now on; where it cannot be done the page works with one. */
export async function keepForOffline(): Promise<void> {
  // in development files change as they are written; without TLS there are no workers
  if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
    // the phone should not clear away what has not been sent
    await navigator.storage.persist();
  } catch {
    // a browser that does not let it be registered
  }
}
