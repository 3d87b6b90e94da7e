import { createHmac } from 'node:crypto';
import { DayMarks } from './day-marks';

const HOUR_MS = 3_600_000;

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
 * Counts what addresses do, together with all processes that share its marks. An address is known by a hash under a key that
 * is made anew each day and removed with it: tomorrow nobody can say who has sent anything today. Hours are those of the
 * clock.
 */
export class Limits {
  readonly #marks: DayMarks;
  readonly #now: () => number;

  constructor(marks: DayMarks = new DayMarks(null), now: () => number = Date.now) {
    this.#marks = marks;
    this.#now = now;
  }

  /** Counts one more, where that may be. @returns whether it may; nothing is counted otherwise */
  take(what: Limited, address: string): boolean {
    const taken: string[] = [];
    for (const { name, most } of this.#counters(what, address)) {
      const mark = this.#takeOne(name, most);
      if (mark === null) {
        for (const each of taken) this.#marks.remove(each);
        return false;
      }
      taken.push(mark);
    }
    return true;
  }

  /** Takes back what came to nothing. */
  giveBack(what: Limited, address: string): void {
    for (const { name, most } of this.#counters(what, address)) {
      const n = this.#count(name, most);
      if (n > 0) this.#marks.remove(`${name}.${n - 1}`);
    }
  }

  /** Whether an address does something to one thing for the first time today. */
  isFirst(what: string, address: string): boolean {
    return this.#marks.make(this.#hash(what, address));
  }

  #counters(what: Limited, address: string) {
    const { hour, day, all } = LIMITS[what];
    const now = Math.floor(this.#now() / HOUR_MS);
    return [
      { name: this.#hash(`${what} ${now}`, address), most: hour },
      { name: this.#hash(what, address), most: day },
      { name: `all-${what}`, most: all },
    ];
  }

  /** The first mark of a counter that nobody has made; null where all are made. */
  #takeOne(name: string, most: number): string | null {
    for (let i = this.#count(name, most); i < most; i++) if (this.#marks.make(`${name}.${i}`)) return `${name}.${i}`;
    return null;
  }

  /** How many marks a counter has: they are made one after the other, so that halving finds the last. */
  #count(name: string, most: number): number {
    let [low, high] = [0, most];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#marks.has(`${name}.${middle}`)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #hash(what: string, address: string): string {
    return createHmac('sha256', this.#marks.key()).update(`${what} ${address}`).digest('base64url');
  }
}
