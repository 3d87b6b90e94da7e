import type { View, Look } from './view';

type Comparing = Pick<View, 'second' | 'method' | 'look'>;

/** Whether there are two maps to look at; a comparison of densities is one map of two periods. */
export function isComparing(view: Pick<View, 'second' | 'method'>): boolean {
  return view.second !== null && view.method !== 'dual_kde';
}

/** Whether what differs can be told: the test is of counts. */
export function hasDifference(view: Pick<View, 'second' | 'method'>): boolean {
  return view.second !== null && view.method === 'count';
}

/** How the two periods are looked at, as far as there are two; what cannot be shown gives the first. */
export function lookOf(view: Comparing): Look {
  if (!isComparing(view) || (view.look === 'difference' && !hasDifference(view))) return 'first';
  return view.look;
}

/** Whether a second map lies beside the first, or over a part of it. */
export function hasTwoMaps(view: Comparing): boolean {
  return lookOf(view) === 'swipe' || lookOf(view) === 'beside';
}
