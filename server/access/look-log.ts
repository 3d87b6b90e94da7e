import { Refusal } from '../http/problem';
import type { DeferredWrites } from '../store/deferred-writes';
import type { Principal, AuditEntry, Store } from '../store/types';

/** Looking again at the same within this time is the same look: pages ask again whenever anybody changes the plan. */
const ONE_LOOK_MS = 10 * 60 * 1000;
const MAX_REMEMBERED = 10_000;

/** A look at something that not everybody may see. */
interface Look {
  by: Principal;
  /** the route, '/api/passes' */
  subject: string;
  detail: unknown;
}

/**
 * Writes down who has looked at what before they get to see it. Where nothing can be saved, as on a full disk, the plan
 * can be read all the same: the look is said in the server's log and written down as soon as it can be; see DeferredWrites.
 */
export class LookLog {
  readonly #store: Store;
  readonly #deferred: DeferredWrites;
  /** when somebody last had this look; each server remembers its own */
  #last = new Map<string, number>();

  constructor(store: Store, deferred: DeferredWrites) {
    this.#store = store;
    this.#deferred = deferred;
  }

  /**
   * Resolves when the look is written down, or kept to be. @throws {Refusal} not_saved when it can be neither
   * @param sameness what makes it the same look as one before: who through which route, or also what was asked for
   */
  async record(look: Look, sameness: 'question' | 'route'): Promise<void> {
    const { by, subject, detail } = look;
    const key = JSON.stringify([by.user_id, subject, ...(sameness === 'question' ? [detail] : [])]);
    const now = Date.now();
    if (now - (this.#last.get(key) ?? 0) < ONE_LOOK_MS) return;
    const at = new Date(now).toISOString();
    const entry: AuditEntry = { action: 'look', subject, subject_id: null, detail, at };
    await this.#store.audit(by, entry).catch((error: unknown) => this.#keep(by, entry, error));
    if (this.#last.size >= MAX_REMEMBERED) this.#last.clear();
    this.#last.set(key, now);
  }

  #keep(by: Principal, entry: AuditEntry, error: unknown): void {
    if (!(error instanceof Refusal)) throw error;
    this.#deferred.keep(JSON.stringify({ ...by, ...entry }), () => this.#store.audit(by, entry), error);
  }
}
