/** Where publishing is worked on: whoever waits can look how far it has come. */
export interface PublishingDesk {
  /** 0 to 1; null where nothing is being worked out */
  share: () => number | null;
  work: <T>(task: (onProgress: (share: number) => void) => Promise<T>) => Promise<T>;
}

/** A desk at which nobody works yet. Where several work at once the one who came last is told of. */
export function openDesk(): PublishingDesk {
  let share: number | null = null;
  let n_working = 0;
  return {
    share: () => share,
    work: async (task) => {
      n_working++;
      share = 0;
      try {
        return await task((done) => {
          share = done;
        });
      } finally {
        n_working--;
        if (n_working === 0) share = null;
      }
    },
  };
}
