import type { Change } from './open-store';

export interface Changed {
  /** of the plan, after the change */
  revision: number;
  changes: readonly Change[];
}

/** Tells everybody who listens what has been saved. */
export class ChangeFeed {
  #listeners = new Set<(changed: Changed) => void>();

  /** @returns a function that stops listening */
  listen(listener: (changed: Changed) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  tell(changed: Changed): void {
    for (const listener of this.#listeners) listener(changed);
  }
}
