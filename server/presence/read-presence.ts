import type { Store } from '../store/types';
import { sumPresence, type StadsdelWeek } from '../store/sum-presence';

/** The weeks of a store's plan and of what came of it; read anew only when either has changed. */
export class PresenceReader {
  #read: { revision: number; weeks: Promise<readonly StadsdelWeek[]> } | null = null;

  constructor(readonly store: Pick<Store, 'db' | 'engine' | 'readRevision'>) {}

  /** Every stadsdel and week with passes, by week. */
  async read(): Promise<readonly StadsdelWeek[]> {
    const revision = await this.store.readRevision('pass', 'visit');
    if (this.#read?.revision !== revision) {
      const weeks = sumPresence(this.store);
      this.#read = { revision, weeks };
      weeks.catch(() => (this.#read = null));
    }
    return this.#read.weeks;
  }
}
