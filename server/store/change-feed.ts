import type { Changed } from './change';

/** Tells everybody who listens what has been saved, here or by another server process. */
export class ChangeFeed {
  #listeners = new Set<(changed: Changed) => void>();
  #newest = 0;

  /** the highest revision that has been told of */
  get newest(): number {
    return this.#newest;
  }

  /** what has been saved before is no news */
  startAt(revision: number): void {
    this.#newest = Math.max(this.#newest, revision);
  }

  /** @returns a function that stops listening */
  listen(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(changed: Changed): void {
    this.#newest = Math.max(this.#newest, changed.revision);
    for (const listener of this.#listeners) listener(changed);
  }
}
