import { createHmac, randomBytes } from 'node:crypto';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How often one address may do each within an hour and a day, and all together in a day. */
const LIMITS = {
  report: { hour: 4, day: 8, all: 400 },
  /** with a proof of work, which a page with a script gives */
  proven_report: { hour: 10, day: 20, all: 800 },
  /** photos that could not be taken */
  spoilt: { hour: 12, day: 24, all: 2000 },
  echo: { hour: 20, day: 40, all: 4000 },
  /** receipts that are not there: who guesses codes */
  miss: { hour: 30, day: 100, all: 20_000 },
} as const;

export type Limited = keyof typeof LIMITS;

/**
 * Counts what addresses do, in memory alone. An address is known by a hash under a key that is made anew each day and is
 * never written down: tomorrow nobody can say who has sent anything today.
 */
export class Limits {
  #day = -1;
  #key = randomBytes(32);
  #times = new Map<string, number[]>();
  #all = new Map<Limited, number>();
  #once = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts one more, where that may be. @returns whether it may; nothing is counted otherwise */
  take(what: Limited, address: string): boolean {
    const now = this.#turn();
    const key = this.#hash(what, address);
    const times = this.#times.get(key) ?? [];
    const all = this.#all.get(what) ?? 0;
    const limit = LIMITS[what];
    const lately = times.filter((time) => time > now - HOUR_MS).length;
    if (lately >= limit.hour || times.length >= limit.day || all >= limit.all) return false;
    this.#times.set(key, [...times, now]);
    this.#all.set(what, all + 1);
    return true;
  }

  /** Takes back what came to nothing. */
  giveBack(what: Limited, address: string): void {
    const key = this.#hash(what, address);
    this.#times.set(key, (this.#times.get(key) ?? []).slice(0, -1));
    this.#all.set(what, Math.max(0, (this.#all.get(what) ?? 0) - 1));
  }

  /** Whether an address does something to one thing for the first time today. */
  isFirst(what: string, address: string): boolean {
    this.#turn();
    const key = this.#hash(what, address);
    if (this.#once.has(key)) return false;
    this.#once.add(key);
    return true;
  }

  #hash(what: string, address: string): string {
    return createHmac('sha256', this.#key).update(`${what} ${address}`).digest('base64url');
  }

  #turn(): number {
    const now = this.#now();
    const day = Math.floor(now / DAY_MS);
    if (day !== this.#day) {
      this.#day = day;
      this.#key = randomBytes(32);
      this.#times = new Map();
      this.#all = new Map();
      this.#once = new Set();
    }
    return now;
  }
}
