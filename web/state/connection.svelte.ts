import { at } from '../api/address';
import { api } from '../api/client';
import { peek } from '../api/peek';
import type { Health } from '../api/types';
import { DOUBTED, RESTORED } from '../api/events';
import { judgeHealth, servedBy, type Lost } from './judge-health';
import type { Session } from './session.svelte';

const EVERY_MS = 15_000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 8000;
/** a short break is nobody's business */
const TOLD_AFTER_MS = 4000;
/** a server that hangs is away, too */
const PATIENCE_MS = 10_000;

/** Whether server, database and session are there, looked after for as long as the page is seen. */
export class Connection {
  lost = $state<Lost | null>(null);
  /** true from when what was lost is back until it is lost again */
  isBack = $state(false);
  /** the instant, in this data, that what is shown is from when something is lost */
  seenAt: Date;
  #failedSince: number | null = null;
  #wait = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;
  #served: string | null = null;
  readonly #session: Session;

  /** Make it while a component initialises: it looks for as long as that component lives. */
  constructor(session: Session) {
    this.#session = session;
    this.seenAt = $state.raw(session.now());
    $effect(() => {
      const look = () => void this.#look();
      const names = [DOUBTED, 'online', 'offline'] as const;
      for (const name of names) addEventListener(name, look);
      document.addEventListener('visibilitychange', look);
      look();
      return () => {
        for (const name of names) removeEventListener(name, look);
        document.removeEventListener('visibilitychange', look);
        clearTimeout(this.#timer);
      };
    });
  }

  async #look(): Promise<void> {
    if (this.#isLooking || document.hidden) return;
    this.#isLooking = true;
    clearTimeout(this.#timer);
    const health = await fetchHealth();
    this.#isLooking = false;
    const lost = judgeHealth(health);
    if (lost === null && health !== null) this.#isWell(health);
    else this.#isIll(lost);
  }

  #isWell(health: Health): void {
    const hadFailed = this.#failedSince !== null;
    const served = servedBy(health);
    const isFirst = this.#served === null;
    const isOther = !isFirst && this.#served !== served;
    this.isBack = this.lost !== null || (this.isBack && !hadFailed);
    this.lost = null;
    this.#failedSince = null;
    this.#wait = FIRST_WAIT_MS;
    this.#served = served;
    this.seenAt = this.#session.now();
    if (hadFailed || isOther) dispatchEvent(new CustomEvent(RESTORED, { detail: isOther }));
    else if (!isFirst) void this.#session.lookAfter();
    this.#again(EVERY_MS);
  }

  #isIll(lost: Lost | null): void {
    const now = performance.now();
    this.#failedSince ??= now;
    if (now - this.#failedSince >= TOLD_AFTER_MS) this.lost = lost;
    this.#again(this.#wait);
    this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
  }

  #again(wait_ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), wait_ms);
  }
}

/** @returns null when there is no answer, or none of ours */
async function fetchHealth(): Promise<Health | null> {
  // without the cookie: looking is no sign that somebody is at work, and lengthens no session
  const how = { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) } as const;
  return (await peek(at(api.health), how))?.value ?? null;
}
