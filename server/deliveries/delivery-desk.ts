import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DeliveryJob, DeliveryOutcome } from '../../data/import/delivery/deliver';
import type { AskedAddress, DeliverySettings } from '../boot/parse-deliveries';
import type { LiveData } from '../db/live-data';
import type { World } from '../snapshot/world';
import { fetchAddress, FetchError, type Known } from './fetch-address';
import type { Inbox } from './inbox';

/** How often a claim is touched while its file is imported. */
const TOUCH_MS = 20_000;
const WAIT_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
/** An address that gave nothing is asked again after so long, and then as rarely as it says. */
const RETRY_MS = HOUR_MS;

/** What is known of an address, kept in the folder over restarts. */
interface AddressState extends Known {
  asked_at: string | null;
  problem: string | null;
}

const NEVER: AddressState = { etag: null, last_modified: null, asked_at: null, problem: null };

/** Who the history says that it was where no person decided. */
/** By whom what came by itself is, in the history; on a page in its reader's words. */
export const BY_ITSELF = 'Mottagningen / delivery';

type Deliver = (job: DeliveryJob) => Promise<DeliveryOutcome>;

/** Takes in what is delivered in a town: one file at a time. */
export class DeliveryDesk {
  #isWorking = false;
  /** what keeps the folder from being looked at; null when it can be */
  problem: string | null = null;

  constructor(
    readonly inbox: Inbox,
    readonly settings: DeliverySettings,
    private readonly municipality: string,
    private readonly live: LiveData<World>,
    private readonly deliver: Deliver,
  ) {}

  /** Asks the addresses that are due, and takes in what is whole; does nothing while it is at it. @returns how many were taken up */
  async round(now: Date): Promise<number> {
    if (this.#isWorking) return 0;
    this.#isWorking = true;
    try {
      this.inbox.prepare();
      for (const address of this.settings.addresses) await this.#ask(address, now);
      let n = 0;
      for (const id of this.inbox.abandoned(now.getTime())) n += await this.#take(id, null, null);
      for (const { source, name } of this.inbox.whole(now.getTime())) {
        const id = this.inbox.claim(source, name, now);
        if (id !== null) n += await this.#take(id, null, null);
      }
      this.problem = null;
      return n;
    } catch (error) {
      this.problem = (error as Error).message;
      throw error;
    } finally {
      this.#isWorking = false;
    }
  }

  /** Takes what waits, as somebody has decided. @returns what came of it; null when it does not wait */
  async accept(id: string, merge: 'replace' | 'add', by: string): Promise<DeliveryOutcome | null> {
    if (this.inbox.find(id, 'waiting') === null || !this.inbox.takeUp(id)) return null;
    const outcome = await this.#run(id, { merge }, by);
    if (outcome.outcome === 'busy') this.inbox.putBack(id);
    return outcome;
  }

  /** Puts what waits among what is refused. @returns false when it does not wait */
  refuse(id: string, by: string): boolean {
    const found = this.inbox.find(id, 'waiting');
    if (found === null) return false;
    const outcome = found.outcome ?? { outcome: 'refused' as const, message: '' };
    this.inbox.settle(id, 'waiting', 'refused', outcome, by);
    return true;
  }

  /** Each address with what came of asking it last. */
  addresses(): (AskedAddress & AddressState)[] {
    const states = this.#readStates();
    return this.settings.addresses.map((address) => ({ ...address, ...(states[address.url] ?? NEVER) }));
  }

  /** Whether all is well, somebody has to look, or something fails. */
  state(): 'ok' | 'waiting' | 'failing' {
    if (this.problem !== null || this.addresses().some(({ problem }) => problem !== null)) return 'failing';
    const [last] = this.inbox.list(1).filter(({ state }) => state === 'refused' || state === 'done');
    if (last?.state === 'refused' && last.by === null) return 'failing';
    return this.inbox.list(1).some(({ state }) => state === 'waiting') ? 'waiting' : 'ok';
  }

  /** What was claimed is imported and put where it belongs; busy is left for the next round. */
  async #take(id: string, accepted: DeliveryJob['accepted'], by: string | null): Promise<number> {
    return (await this.#run(id, accepted, by)).outcome === 'busy' ? 0 : 1;
  }

  async #run(id: string, accepted: DeliveryJob['accepted'], by: string | null): Promise<DeliveryOutcome> {
    const found = this.inbox.find(id, 'taking');
    if (found === null) return { outcome: 'refused', message: 'not there' };
    const touch = setInterval(() => this.inbox.touch(id), TOUCH_MS);
    try {
      const outcome = await this.deliver({
        municipality: this.municipality,
        dataDir: dirname(this.live.folder),
        language: 'sv',
        source: found.source,
        file: this.inbox.pathOf(id),
        name: found.name,
        by: by ?? BY_ITSELF,
        accepted,
      });
      if (outcome.outcome === 'busy') return outcome;
      const to = outcome.outcome === 'waits' ? 'waiting' : outcome.outcome === 'refused' ? 'refused' : 'done';
      this.inbox.settle(id, 'taking', to, outcome, by);
      if (outcome.outcome === 'taken') await this.live.refresh();
      return outcome;
    } finally {
      clearInterval(touch);
    }
  }

  async #ask({ source, url, every_h }: AskedAddress, now: Date): Promise<void> {
    const state = this.#readStates()[url] ?? NEVER;
    const pause = state.problem === null ? every_h * HOUR_MS : Math.min(RETRY_MS, every_h * HOUR_MS);
    if (state.asked_at !== null && now.getTime() - Date.parse(state.asked_at) < pause) return;
    const to = this.inbox.deliveredPath(source, nameOf(url, now));
    const asked: Pick<AddressState, 'asked_at'> = { asked_at: now.toISOString() };
    try {
      const known = await fetchAddress({
        url,
        known: state,
        to,
        most_bytes: this.settings.most_bytes,
        wait_ms: WAIT_MS,
      });
      this.#keepState(url, {
        ...(known ?? { etag: state.etag, last_modified: state.last_modified }),
        ...asked,
        problem: null,
      });
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      this.#keepState(url, { ...state, ...asked, problem: error.message });
    }
  }

  #readStates(): Record<string, AddressState> {
    const file = this.#stateFile();
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, AddressState>) : {};
  }

  #keepState(url: string, state: AddressState): void {
    const file = this.#stateFile();
    writeFileSync(`${file}.tmp`, JSON.stringify({ ...this.#readStates(), [url]: state }, null, 2));
    renameSync(`${file}.tmp`, file);
  }

  #stateFile(): string {
    return join(this.inbox.folder, 'addresses.json');
  }
}

/** What a file from an address is called: its own last name, behind the day, with nothing that a path could be made of. */
function nameOf(url: string, now: Date): string {
  const own =
    basename(new URL(url).pathname)
      .replaceAll(/[^\w.-]/g, '_')
      .slice(-80) || 'data';
  return `${now.toISOString().slice(0, 10)}-${own}`;
}
