import { mkdirSync, watch, type FSWatcher } from 'node:fs';
import { readDataVersion } from './data-version';
import { MissingTables } from './missing-tables';

interface Closable {
  data_version: string;
  /** what it was made from */
  tables: readonly string[];
  close: () => void;
}

const SETTLE_MS = 100;

/** One use of the data as it was at one moment; stays valid until released. */
export interface Lease<T> {
  data: T;
  release: () => void;
}

interface Entry<T> {
  data: T;
  users: number;
  retired: boolean;
}

/**
 * The newest readable state of a folder of tables. Whoever takes a lease keeps what it saw to the end; when files are
 * replaced the next state is opened beside the old one, and the old is closed after its last lease.
 */
export class LiveData<T extends Closable> {
  #entry: Entry<T>;
  #watcher: FSWatcher | null = null;
  #poll: NodeJS.Timeout | null = null;
  #settling: NodeJS.Timeout | null = null;
  #reloading: Promise<void> | null = null;
  /** the version that could not be opened, so that it is not tried over and over */
  #refused: string | null = null;
  #problem: string | null = null;
  /** tables that were served before this process began */
  #expected: readonly string[] = [];
  #heard: (data: T) => Promise<void> = () => Promise.resolve();
  #hearing: Promise<void> = Promise.resolve();

  private constructor(
    readonly folder: string,
    readonly open: () => Promise<T>,
    readonly log: (message: string) => void,
    readonly version: () => string,
    first: T,
  ) {
    this.#entry = { data: first, users: 0, retired: false };
  }

  /**
   * @param version of what `open` would open now
   * @throws when the tables that lie there now cannot be read
   */
  static async start<T extends Closable>(
    folder: string,
    open: () => Promise<T>,
    log: (message: string) => void,
    version: () => string = () => readDataVersion(folder),
  ): Promise<LiveData<T>> {
    mkdirSync(folder, { recursive: true });
    return new LiveData(folder, open, log, version, await open());
  }

  /** Why the newest files are not the ones served; null when they are. */
  get problem(): string | null {
    return this.#problem;
  }

  /** Tables that were served before, by this process or another, and are not. */
  get missing(): readonly string[] {
    return this.#expected.filter((table) => !this.#entry.data.tables.includes(table));
  }

  /** Says which tables were served before: those that are not there are missing. */
  expect(tables: readonly string[]): void {
    this.#expected = tables;
  }

  /** Is told of the data whenever others are served, one after another; `stop` waits for it. */
  listen(heard: (data: T) => Promise<void>): void {
    this.#heard = heard;
  }

  lease(): Lease<T> {
    const entry = this.#entry;
    entry.users++;
    let released = false;
    return {
      data: entry.data,
      release: () => {
        if (released) return;
        released = true;
        entry.users--;
        if (entry.retired && entry.users === 0) entry.data.close();
      },
    };
  }

  /** Looks for new files at once when the system tells of them, and every `poll_ms` where it does not. */
  watch(poll_ms = 1000): void {
    // an import may replace several tables one after another: give it a moment to come to the last
    const look = () => {
      this.#settling ??= setTimeout(() => {
        this.#settling = null;
        void this.refresh();
      }, SETTLE_MS).unref();
    };
    // not every file system tells of changes (network shares, containers), and a watcher may fail: the poll is enough
    this.#watcher = watch(this.folder, { persistent: false }, look).on('error', () => undefined);
    this.#poll = setInterval(look, poll_ms).unref();
  }

  /** Opens the files that lie there now, unless they are served already; resolves when that is done. */
  refresh(): Promise<void> {
    return (this.#reloading ??= this.#reload().finally(() => (this.#reloading = null)));
  }

  async #reload(): Promise<void> {
    for (;;) {
      let version: string | null = null;
      try {
        version = this.version();
        if (version === this.#entry.data.data_version) {
          this.#problem = this.#refused = null;
          return;
        }
        if (version === this.#refused) return;
        this.#swap(await this.#openWhole());
      } catch (error) {
        const { message } = error as Error;
        if (message !== this.#problem)
          this.log(`${message} Tills dess visas de data som fanns / until then the data that was there is served.`);
        this.#problem = message;
        this.#refused = version;
        if (version === null) return;
      }
    }
  }

  /** @throws {MissingTables} when what is served holds a table that is no longer there */
  async #openWhole(): Promise<T> {
    const data = await this.open();
    const missing = this.#entry.data.tables.filter((table) => !data.tables.includes(table));
    if (missing.length === 0) return data;
    data.close();
    throw new MissingTables(missing);
  }

  #swap(data: T): void {
    const old = this.#entry;
    this.#entry = { data, users: 0, retired: false };
    old.retired = true;
    if (old.users === 0) old.data.close();
    this.#hearing = this.#hearing.then(() => this.#heard(data));
  }

  /** Stops watching and closes the data; leases that are still out keep theirs to the end. */
  async stop(): Promise<void> {
    this.#watcher?.close();
    if (this.#poll) clearInterval(this.#poll);
    if (this.#settling) clearTimeout(this.#settling);
    await this.#reloading;
    await this.#hearing;
    const entry = this.#entry;
    entry.retired = true;
    if (entry.users === 0) entry.data.close();
  }
}
