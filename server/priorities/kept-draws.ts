import type { Territory } from '../town/territory';

const kept = new WeakMap<Territory, Map<string, { key: string; made: unknown }>>();

/** Keeps the last draws of each kind of a town, as long as what they are made of is the same: weights are moved often, figures seldom. */
export function keptDraws<T>(territory: Territory, kind: string, key: string, make: () => T): T {
  const of = kept.get(territory) ?? new Map<string, { key: string; made: unknown }>();
  kept.set(territory, of);
  const known = of.get(kind);
  if (known?.key === key) return known.made as T;
  const made = make();
  of.set(kind, { key, made });
  return made;
}
