/**
 * A seed that follows from points alone: the same points in the same order draw the same, other points draw anew. With one
 * seed for all, a threshold that was drawn too low would be too low for every map.
 * FNV-1a over the whole metres, 32 bits (Fowler, Noll & Vo, draft-eastlake-fnv).
 * @param x metres
 * @param y metres
 */
export function seedOfPoints(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  const take = (value: number) => {
    for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((value >>> shift) & 0xff), 0x01000193);
  };
  for (let i = 0; i < x.length; i++) {
    take(Math.round(x[i]!));
    take(Math.round(y[i]!));
  }
  return hash >>> 0;
}
