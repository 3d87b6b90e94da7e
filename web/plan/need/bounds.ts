import type { SuggestionParameters } from '../../api/types';

/** How many visits a stadsdel gets a shift at the least and at the most; null for no bound. */
interface Bound {
  stadsdel: string;
  name: string;
  min: number | null;
  max: number | null;
}

/** A bound of each stadsdel, empty where nobody has asked for one. */
export function boundsOf(
  stadsdelar: readonly { stadsdel: string; name: string }[],
  asked: SuggestionParameters | null,
): Bound[] {
  return stadsdelar.map(({ stadsdel, name }) => {
    const known = asked?.bounds?.find((bound) => bound.stadsdel === stadsdel);
    return { stadsdel, name, min: known?.min ?? null, max: known?.max ?? null };
  });
}
