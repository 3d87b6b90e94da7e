/** Types I to III of Weinborn, Ariel, Sherman and O'Dwyer (2017, Applied Geography 86:226–244); 0 is neither. */
export const PLACE_TYPE = { neither: 0, counts_and_harm: 1, counts_only: 2, harm_only: 3 } as const;

/**
 * Whether a place is hot in counts, in harm, or in both: a third of harm lies in places that counts do not show.
 * @param hot_in_counts 1 for each cell that is, as from a qvalue or a share of the top
 * @param hot_in_harm the same cells by harm
 * @throws RangeError when the two differ in length
 */
export function placeTypes(hot_in_counts: Uint8Array, hot_in_harm: Uint8Array): Uint8Array {
  if (hot_in_harm.length !== hot_in_counts.length)
    throw new RangeError(`hot_in_harm: got ${hot_in_harm.length} values, expected ${hot_in_counts.length}`);
  return hot_in_counts.map((counts, i) => {
    if (counts === 0) return hot_in_harm[i] === 0 ? PLACE_TYPE.neither : PLACE_TYPE.harm_only;
    return hot_in_harm[i] === 0 ? PLACE_TYPE.counts_only : PLACE_TYPE.counts_and_harm;
  });
}
