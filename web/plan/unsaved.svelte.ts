import type { NewPass, Pass } from '../api/types';
import { OWN } from '../state/own-storage';

/** A change of the plan, so that it can be tried again. */
export type UnsavedChange =
  | { do: 'create'; fields: NewPass; did: 'create' | 'copy'; pass_id: string }
  | { do: 'move'; pass: Pass; fields: NewPass }
  | { do: 'remove'; pass: Pass };

/** A change that was not saved, and what it is called. */
export interface Unsaved {
  words: string;
  change: UnsavedChange;
}

const KEY = `${OWN}plan-unsaved`;

/** Changes that the server did not answer. They are kept in the browser, for whoever made them and nobody else. */
export class UnsavedChanges {
  #list = $state.raw<readonly Unsaved[]>([]);
  readonly #userId: () => string | null;

  /** Make it while a component initialises. */
  constructor(userId: () => string | null) {
    this.#userId = userId;
    $effect(() => {
      const user_id = userId();
      this.#list = user_id === null ? [] : readKept(user_id);
    });
  }

  get list(): readonly Unsaved[] {
    return this.#list;
  }

  keep(unsaved: Unsaved): void {
    this.#put([...this.#list, unsaved]);
  }

  letGo(unsaved: Unsaved): void {
    this.#put(this.#list.filter((other) => other !== unsaved));
  }

  #put(list: readonly Unsaved[]): void {
    this.#list = list;
    const user_id = this.#userId();
    try {
      if (user_id === null || list.length === 0) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, JSON.stringify({ user_id, list }));
    } catch {
      // a browser without room or leave keeps them as long as the page is open
    }
  }
}

/** What somebody has left unsaved in this browser; another's is thrown away unread. */
function readKept(user_id: string): Unsaved[] {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as { user_id: string; list: Unsaved[] } | null;
    if (kept === null) return [];
    if (kept.user_id === user_id && Array.isArray(kept.list)) return kept.list;
    localStorage.removeItem(KEY);
  } catch {
    // what cannot be read is not there
  }
  return [];
}
