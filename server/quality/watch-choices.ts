import type { DataChoices } from '../db/data-choices';
import { NO_CHOICES } from '../db/data-choices';
import { retryWhileAway } from '../store/retry-while-away';
import type { Store } from '../store/types';
import { readChoices } from './keep-choices';

/** What has been chosen about how the tables are read, as this process knows it. */
export class KnownChoices {
  #now: DataChoices = NO_CHOICES;

  private constructor(
    private readonly store: Store,
    private readonly log: (message: string) => void,
  ) {}

  /** Reads them, and waits for the store where it is away. */
  static async read(store: Store, log: (message: string) => void): Promise<KnownChoices> {
    const known = new KnownChoices(store, log);
    await retryWhileAway(() => known.refresh(), log);
    return known;
  }

  get now(): DataChoices {
    return this.#now;
  }

  async refresh(): Promise<void> {
    this.#now = await readChoices(this.store.db);
  }

  /** Has the tables read anew whenever somebody, here or at another server, chooses otherwise. */
  watch(reload: () => Promise<void>): void {
    this.store.changes.listen(({ changes }) => {
      // none where it is not known what has changed
      if (changes.length > 0 && !changes.some(({ topic }) => topic === 'quality')) return;
      void this.refresh()
        .then(reload)
        .catch((error: unknown) =>
          this.log(`Val om uppgifterna kunde inte läsas / choices about the data could not be read: ${String(error)}`),
        );
    });
  }
}
