import type { User } from '../access/roles';
import type { Deps } from '../http/deps';
import type { Reading } from '../promises/reading';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';

/** What a document is made from. */
export interface Sight {
  deps: Deps;
  world: World;
  reading: Reading;
  /** what is mapped */
  period: Period;
  /** whether somebody has chosen it: then promises, measures and activities are told as they stood at its end */
  is_chosen: boolean;
}

/**
 * The document is the municipality's as much as the police's: it holds what a planner may see, whoever makes it. No unit
 * strength, and no presence at a single place.
 */
export const READER: User = { user_id: '', name: '', email: '', role: 'planner', actors: [], unit: null };
