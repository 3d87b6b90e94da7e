import type { Language } from '../../data/terms/language';
import { api } from '../api/client';
import { send } from '../api/send';
import type { FieldStore } from './field-store';
import { nextBatch, settle, waitAfter } from './queue';

/** one tab sends at a time, and the others hear of it */
export const FIELD_LOCK = 'lofteskartan-field';

interface Course {
  user_id: string;
  language: () => Language;
  /** some of it has been answered; @param saved_at when the last of it was saved, if any was */
  onanswer: (saved_at: string | null) => Promise<void>;
  onfailure: (why: 'away' | 'signed_out') => void;
  /** this device's own store does not work */
  onbroken: () => void;
  /** something has been sent, and no more waits or can be sent now */
  onsent: () => Promise<void>;
}

/** Sends the reports that wait on this device, in order, and begins again ever more seldom while it fails. */
export class FieldSender {
  readonly #store: FieldStore;
  readonly #course: Course;
  #sending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #again = false;

  constructor(store: FieldStore, course: Course) {
    this.#store = store;
    this.#course = course;
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    if (this.#sending) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#sending = true;
    let sent = false;
    try {
      do {
        this.#again = false;
        sent = (await whileAlone(() => this.#sendAll())) || sent;
        // oxlint-disable-next-line typescript/no-unnecessary-condition -- asked for anew while it was sent
      } while (this.#again);
    } catch {
      this.#course.onbroken();
    } finally {
      this.#sending = false;
    }
    if (sent) await this.#course.onsent();
  }

  /** Tries no more by itself. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  async #sendAll(): Promise<boolean> {
    const { user_id, language, onanswer, onfailure } = this.#course;
    for (let sent = false; ; sent = true) {
      const batch = nextBatch(await this.#store.readEntries(), user_id);
      if (batch.length === 0) return sent;
      const json = { user_id, reports: batch.map(({ report }) => report) };
      const answer = await send(api.field.reports.$post, { json }, language());
      if (!answer.done || answer.value.outcomes.length === 0) {
        // another may be signed in by now: theirs is not the session to send this under
        if (!answer.done && [401, 403].includes(answer.status)) onfailure('signed_out');
        else this.#retryLater();
        return sent;
      }
      this.#failures = 0;
      const { outcomes } = answer.value;
      await this.#store.change(settle(batch, outcomes));
      await onanswer(outcomes.findLast(({ saved_at }) => saved_at !== null)?.saved_at ?? null);
    }
  }

  #retryLater(): void {
    this.#course.onfailure('away');
    this.#failures += 1;
    this.#timer = setTimeout(() => void this.flush(), waitAfter(this.#failures));
  }
}

/** One tab at a time; where the browser has no locks the ids of the reports are enough. */
async function whileAlone<T>(work: () => Promise<T>): Promise<T> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- not in every browser
  return navigator.locks ? navigator.locks.request(FIELD_LOCK, work) : work();
}
