import type { Actor, Store } from '../store/open-store';

/** Looking again at the same within this time is the same look: pages ask again whenever anybody changes the plan. */
const ONE_LOOK_MS = 10 * 60 * 1000;
const MAX_REMEMBERED = 10_000;

/** A look at something that not everybody may see. */
interface Look {
  by: Actor;
  /** the route, '/api/passes' */
  subject: string;
  detail: unknown;
}

/**
 * Writes down who has looked at what before they get to see it.
 */
export class LookLog {
  readonly #store: Store;
  /** when somebody last had this look; each server remembers its own */
  #last = new Map<string, number>();

  constructor(store: Store) {
    this.#store = store;
  }

  /**
   * Resolves when the look is written down.
   * @param sameness what makes it the same look as one before: who through which route, or also what was asked for
   */
  async record(look: Look, sameness: 'question' | 'route'): Promise<void> {
    const { by, subject, detail } = look;
    const key = JSON.stringify([by.user_id, subject, ...(sameness === 'question' ? [detail] : [])]);
    const now = Date.now();
    if (now - (this.#last.get(key) ?? 0) < ONE_LOOK_MS) return;
    await this.#store.audit(by, { action: 'look', subject, subject_id: null, detail });
    if (this.#last.size >= MAX_REMEMBERED) this.#last.clear();
    this.#last.set(key, now);
  }
}
