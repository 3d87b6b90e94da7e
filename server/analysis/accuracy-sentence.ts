import type { z } from '@hono/zod-openapi';
import type { analysisAccuracy } from '../analysis-contract';
import type { Text } from '../problem';
import { sayBoth } from './say';

type Map = z.infer<typeof analysisAccuracy>['maps'][number];

/** The share of the area that the sentence speaks of: 2 %, about what can be visited. */
const AT = 1;
/** Maps closer than this are said to be as good. */
const AS_GOOD = 0.01;

/** What an officer would say: how much the flagged squares caught, against chance, and whether a method beats counting. */
export function accuracySentence(maps: readonly Map[], n_tested: number): Text {
  const capture = (name: Map['map']) => maps.find((map) => map.map === name)?.capture[AT] ?? null;
  const count = capture('count') ?? 0;
  const best = capture('best_possible') ?? 0;
  const chance = capture('chance') ?? 0.02;
  const others = maps.filter(({ map }) => map === 'kde' || map === 'gistar');
  const winner = others.reduce<Map | null>(
    (found, map) => ((map.capture[AT] ?? 0) > (found?.capture[AT] ?? -1) ? map : found),
    null,
  );
  const gain = (winner?.capture[AT] ?? 0) - count;
  const caught = sayBoth(
    (f) =>
      `Av de ${f(n_tested)} brott som anmäldes kvartalet efter hände ${f(100 * count)} % på de 2 % av ytan där det varit flest, ${f(count / chance, 1)} gånger fler än på måfå; som bäst hade ${f(100 * best)} % gått att fånga.`,
    (f) =>
      `Of the ${f(n_tested)} offences reported in the quarter after, ${f(100 * count)} % happened in the 2 % of the area that had had most, ${f(count / chance, 1)} times as many as at random; at best ${f(100 * best)} % could have been caught.`,
  );
  const compared = compare(winner, gain);
  return { sv: `${caught.sv} ${compared.sv}`, en: `${caught.en} ${compared.en}` };
}

function compare(winner: Map | null, gain: number): Text {
  if (winner === null) return { sv: 'Ingen annan karta gick att göra.', en: 'No other map could be made.' };
  const captured = 100 * (winner.capture[AT] ?? 0);
  if (gain > AS_GOOD)
    return sayBoth(
      (f) => `${winner.name.sv} var bättre än att räkna: ${f(captured)} %.`,
      (f) => `${winner.name.en} did better than counting: ${f(captured)} %.`,
    );
  return sayBoth(
    (f) => `Varken täthet eller Gi* var bättre än att räkna; den bästa av dem fångade ${f(captured)} %.`,
    (f) => `Neither density nor Gi* did better than counting; the better of them caught ${f(captured)} %.`,
  );
}
