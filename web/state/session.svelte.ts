import { at } from '../api/address';
import { api } from '../api/client';
import { peek } from '../api/peek';
import { sendAuth } from '../api/send-auth';
import type { SessionAnswer, User } from '../api/types';
import { RESTORED, SESSION_ENDED } from '../api/events';
import type { Language } from '../text/texts';
import { forgetOwn } from './own-storage';
import { whyEnded } from './why-ended';

const REMEMBERED = 'lofteskartan.session';

/** Who is signed in, and what time it is in the data. */
export class Session {
  status = $state<'loading' | 'ready' | 'error'>('loading');
  user = $state.raw<User | null>(null);
  level = $state.raw<SessionAnswer['release_level']>('public');
  /** the day that counts as today when the data are made up; null when they are real */
  demoToday = $state<string | null>(null);
  /** true when the server could not be reached and the last known session stands in */
  offline = $state(false);
  /** why somebody who tried to come in did not, as the server calls it */
  refusal = $state<string | null>(null);
  /** why somebody who was signed in here no longer is */
  ended = $state<SessionAnswer['ended']>(null);
  /** ms from the device's clock to the instant that counts as now in this data */
  #ahead_ms = 0;
  /** whether there is something here that has not reached the server */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked when a session ends, never shown
  readonly #unsent = new Set<() => boolean>();

  /**
   * Make it while a component initialises: it listens for as long as that component lives.
   * @param refusal what the address says of an attempt to come in
   */
  constructor(refusal: string | null) {
    this.refusal = refusal;
    void this.load();
    $effect(() => {
      const onEnded = () => void this.#look();
      // another page of this browser has signed out, or heard that it is
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key === REMEMBERED && newValue === null) void this.#look({ forgotten: true });
      };
      addEventListener(SESSION_ENDED, onEnded);
      // somebody may have been let out meanwhile
      addEventListener(RESTORED, onEnded);
      addEventListener('storage', onStorage);
      return () => {
        removeEventListener(SESSION_ENDED, onEnded);
        removeEventListener(RESTORED, onEnded);
        removeEventListener('storage', onStorage);
      };
    });
  }

  /** The instant that counts as now in this data: the demo world stands still on a day of its own. */
  now(): Date {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- an instant, not state
    return new Date(Date.now() + this.#ahead_ms);
  }

  /**
   * Lets a page stay open when the session ends while something of its reader's has not been sent; it tells of that
   * itself, and of the way to sign in.
   * @param hasUnsent whether something waits
   * @returns ends it
   */
  holdOpen(hasUnsent: () => boolean): () => void {
    this.#unsent.add(hasUnsent);
    return () => this.#unsent.delete(hasUnsent);
  }

  /** Asks the server who is signed in. */
  async load(): Promise<void> {
    this.#hear(await ask());
  }

  /**
   * Asks whether they still are, of a page that asks nothing else: it goes on showing what they may see no more. Asking
   * lengthens no session; a server that does not answer says nothing.
   */
  async lookAfter(): Promise<void> {
    const answer = await ask();
    if (answer !== null) this.#hearOpen(answer);
  }

  /** As `load`, but for a page that holds something unsent. @param forgotten whether another page has forgotten who it was */
  async #look({ forgotten = false } = {}): Promise<void> {
    this.#hearOpen(await ask(), forgotten);
  }

  #hearOpen(answer: SessionAnswer | null, forgotten = false): void {
    if (answer?.user === null && [...this.#unsent].some((hasUnsent) => hasUnsent())) return;
    this.#hear(answer, forgotten);
  }

  #hear(answer: SessionAnswer | null, forgotten = false): void {
    if (answer === null) {
      const remembered = recall();
      this.offline = true;
      if (remembered) this.#take(remembered.answer, remembered.ahead_ms);
      else this.user = null;
      this.status = remembered ? 'ready' : 'error';
      return;
    }
    const ahead_ms = Date.parse(answer.now) - Date.now();
    this.offline = false;
    // a browser that names no session after one of its pages has forgotten it has signed out by its own hand
    const isOwn = forgotten && answer.ended === null;
    this.ended = whyEnded(answer, !isOwn && (this.user !== null || recall() !== null), this.ended);
    if (answer.user !== null) this.refusal = null;
    this.#take(answer, ahead_ms);
    this.status = 'ready';
    remember(answer, ahead_ms);
  }

  /** Ends the session on the server, and forgets it here. */
  async signOut(language: Language): Promise<void> {
    // without a connection it is forgotten here alone, and ends by itself within a week
    await sendAuth('sign-out', {}, language);
    localStorage.removeItem(REMEMBERED);
    forgetOwn();
    this.user = null;
    await this.load();
  }

  #take(answer: SessionAnswer, ahead_ms: number): void {
    this.#ahead_ms = ahead_ms;
    this.demoToday = answer.synthetic ? answer.today : null;
    // the same user as before is no news to what shows them
    if (JSON.stringify(this.user) !== JSON.stringify(answer.user)) this.user = answer.user;
    this.level = answer.release_level;
  }
}

/** @returns null when there is no answer, or none of ours */
async function ask(): Promise<SessionAnswer | null> {
  return (await peek(at(api.session)))?.value ?? null;
}

function remember(answer: SessionAnswer, ahead_ms: number): void {
  try {
    if (answer.user === null) localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, JSON.stringify({ answer, ahead_ms }));
  } catch {
    // without storage the page works, but not without a connection
  }
}

function recall(): { answer: SessionAnswer; ahead_ms: number } | null {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null') as { answer: SessionAnswer; ahead_ms: number } | null;
  } catch {
    return null;
  }
}
