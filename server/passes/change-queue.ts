import type { Changed } from '../store/change';

/** Changes kept for a reader who is slower than they come; who misses more asks for everything anew. */
const MOST_CHANGES = 500;

/** What one reader has yet to be told, the oldest first: never more than a page has use for. */
export class ChangeQueue {
  #waiting: Changed[] = [];
  #changes = 0;

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(changed: Changed): void {
    this.#waiting.push(changed);
    this.#changes += Math.max(1, changed.changes.length);
    if (this.#changes <= MOST_CHANGES) return;
    // "nobody knows what": the page asks for all that it shows
    const revision = Math.max(...this.#waiting.map((waiting) => waiting.revision));
    this.#waiting = [{ revision, changes: [] }];
    this.#changes = 1;
  }

  take(): Changed | undefined {
    const next = this.#waiting.shift();
    if (next) this.#changes -= Math.max(1, next.changes.length);
    return next;
  }
}
