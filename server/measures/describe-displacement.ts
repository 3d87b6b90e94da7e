import { formatBoth, rounded } from '../analysis/format-text';
import type { Text } from '../http/problem';
import { wdq } from '../statistics/wdq';
import type { Zones } from '../follow-up/zones';

/** From so many before, around the area and in its control, a quotient of counts is more than the last offence. */
const LEAST_N = 20;

/** What the surroundings say of what has moved, as a quotient; null where it says nothing. */
export function describeDisplacement({ response, buffer, control }: Zones): { wdq: number; sentence: Text } | null {
  if (buffer.before < LEAST_N || control.before < LEAST_N) return null;
  const found = wdq(response, buffer, control);
  if (!found.computable) return null;
  const what = SAYS.find(({ from }) => found.wdq >= from)!;
  const caveat = {
    sv: 'Måttet har inget intervall och är osäkert vid små antal; skillnaden med intervall ovan är den som gäller.',
    en: 'The measure has no interval and is unsure for small numbers; the difference with its interval above is what holds.',
  };
  return {
    wdq: rounded(found.wdq, 2),
    sentence: formatBoth(
      (n) => `${what.sv} (WDQ ${n(found.wdq, 2)}). ${caveat.sv}`,
      (n) => `${what.en} (WDQ ${n(found.wdq, 2)}). ${caveat.en}`,
    ),
  };
}

const SAYS: readonly { from: number; sv: string; en: string }[] = [
  {
    from: 1,
    sv: 'Omgivningen blev lugnare med, mer än platsen själv',
    en: 'The surroundings became calmer too, more than the place itself',
  },
  { from: 0, sv: 'Omgivningen blev lugnare med', en: 'The surroundings became calmer too' },
  {
    from: -1,
    sv: 'En del kan ha flyttat till omgivningen, mindre än platsen vann',
    en: 'Some may have moved to the surroundings, less than the place gained',
  },
  {
    from: -Infinity,
    sv: 'Mer kan ha flyttat till omgivningen än platsen vann',
    en: 'More may have moved to the surroundings than the place gained',
  },
];
