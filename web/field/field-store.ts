import { completed, type Entry, type OpenVisit } from './entry';

const NAME = 'lofteskartan-field';
const ENTRIES = 'entry';
const VISITS = 'open_visit';

interface Stores {
  entries: IDBObjectStore;
  visits: IDBObjectStore;
}

/** The phone's own store of what has been reported: outlives the page, the browser and a flat battery. */
export class FieldStore {
  #opened: Promise<IDBDatabase> | null = null;

  /** Every entry, oldest first. */
  readEntries(): Promise<Entry[]> {
    return this.#run('readonly', (s) => s.entries.getAll() as IDBRequest<Entry[]>);
  }

  /** Keeps reports in the order that they are given, and where somebody is now: all of it or nothing; on disk when it returns. */
  async add(entries: readonly Omit<Entry, 'seq'>[], visit?: { user_id: string; now: OpenVisit | null }): Promise<void> {
    await this.#run('readwrite', (s) => {
      for (const entry of entries) s.entries.add(entry);
      if (visit?.now) s.visits.put(visit.now);
      else if (visit) s.visits.delete(visit.user_id);
      return s.entries.count();
    });
  }

  /** Puts changed entries in the place of old ones, and takes others away. */
  async change(changed: readonly Entry[], gone: readonly Entry[] = []): Promise<void> {
    await this.#run('readwrite', (s) => {
      for (const entry of changed) s.entries.put(entry);
      for (const { seq } of gone) s.entries.delete(seq);
      return s.entries.count();
    });
  }

  /** Where somebody is at this moment. */
  async readVisit(user_id: string): Promise<OpenVisit | null> {
    const read = (s: Stores) => s.visits.get(user_id) as IDBRequest<OpenVisit | undefined>;
    const visit = await this.#run('readonly', read);
    return visit ? completed(visit) : null;
  }

  async #run<T>(mode: IDBTransactionMode, work: (stores: Stores) => IDBRequest<T>): Promise<T> {
    this.#opened ??= open();
    // what failed to open is tried again the next time
    const db = await this.#opened.catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return new Promise((resolve, reject) => {
      const transaction = db.transaction([ENTRIES, VISITS], mode, { durability: 'strict' });
      const request = work({ entries: transaction.objectStore(ENTRIES), visits: transaction.objectStore(VISITS) });
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('not saved'));
    });
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ENTRIES, { keyPath: 'seq', autoIncrement: true });
      request.result.createObjectStore(VISITS, { keyPath: 'user_id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}
