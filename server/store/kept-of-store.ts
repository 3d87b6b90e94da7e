import type { Db } from './types';

/**
 * Keeps what takes long to read or to work out of a store, by a key that holds the revisions of what it was made of.
 * @param most as many as are kept of each store
 */
export function keptOfStore<T>(most: number) {
  const kept = new WeakMap<Db, Map<string, T>>();
  return async (db: Db, key: string, make: () => Promise<T>): Promise<T> => {
    const of = kept.get(db) ?? new Map<string, T>();
    kept.set(db, of);
    const known = of.get(key);
    if (known !== undefined) return known;
    const made = await make();
    if (of.size >= most) of.clear();
    of.set(key, made);
    return made;
  };
}
