import type { ChangeFeed } from './change-feed';

/** How often a file is asked what another process has saved in it, a restore or a command: SQLite does not tell. */
const EVERY_MS = 1000;

/** Tells a feed that another process has changed a file of SQLite, not what. @returns a function that stops */
export function watchFile(feed: ChangeFeed, readRevision: () => Promise<number>): () => Promise<void> {
  const timer = setInterval(() => {
    readRevision().then(
      (revision) => {
        if (revision > feed.newest) feed.tell({ revision, changes: [] });
      },
      // said to whoever asks for something
      () => undefined,
    );
  }, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return Promise.resolve();
  };
}
