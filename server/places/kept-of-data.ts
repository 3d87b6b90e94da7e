import type { Territory } from '../town/territory';
import type { World } from '../snapshot/world';

/** As many answers as are kept of one town. */
const MOST_KEPT = 500;

/** Keeps what follows from a town's data, of its own period, and a key: it is worked out anew when the data change. */
export function keptOfData<T>() {
  const kept = new WeakMap<Territory, Map<string, T>>();
  return async (
    territory: Territory,
    { data_version, default_period: { from, to } }: Pick<World, 'data_version' | 'default_period'>,
    what: string,
    make: () => Promise<T>,
  ): Promise<T> => {
    const of = kept.get(territory) ?? new Map<string, T>();
    kept.set(territory, of);
    const key = `${data_version} ${from} ${to} ${what}`;
    const known = of.get(key);
    if (known !== undefined) return known;
    const made = await make();
    if (of.size >= MOST_KEPT) of.clear();
    of.set(key, made);
    return made;
  };
}
