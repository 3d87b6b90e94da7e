import type { Actor, Store } from '../store/open-store';
import { refusalFor } from '../store/store-error';

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
 * Writes down who has looked at what before they get to see it. Looks that come while others are being written are
 * written together, so that many readers cost one sync of the disk.
 */
export class LookLog {
  readonly #store: Store;
  #waiting: { look: Look; at: string; done: () => void; failed: (error: unknown) => void }[] = [];
  #writing = false;
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
    await new Promise<void>((done, failed) => {
      this.#waiting.push({ look, at: new Date(now).toISOString(), done, failed });
      if (!this.#writing) void this.#write();
    });
    if (this.#last.size >= MAX_REMEMBERED) this.#last.clear();
    this.#last.set(key, now);
  }

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const looks = this.#waiting.splice(0, 500);
      try {
        await this.#store.db
          .insertInto('audit')
          .values(
            looks.map(({ look: { by, subject, detail }, at }) => ({
              at,
              ...by,
              action: 'look',
              subject,
              subject_id: null,
              detail: JSON.stringify(detail ?? null),
            })),
          )
          .execute();
        for (const { done } of looks) done();
      } catch (error) {
        for (const { failed } of looks) failed(refusalFor(error));
      }
    }
    this.#writing = false;
  }
}
