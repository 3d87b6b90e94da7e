import type { Text } from '../http/problem';
import { AREA_SHARES, VERDICT_AT, type TriedMap } from './accuracy-figures';
import type { MapName } from './accuracy-maps';
import type { Stack } from './find-stack';
import { formatBoth } from './format-text';

const SHARE = AREA_SHARES[VERDICT_AT];

/** Where a map puts its first 2 % of the area, for the maps that a method makes. */
const PUTS: Partial<Record<MapName, Text>> = {
  count: { sv: 'där det varit flest', en: 'that had had most' },
  kde: { sv: 'där det varit tätast', en: 'where they had lain densest' },
  gistar: {
    sv: 'där rutorna med omgivning tydligast haft fler än slumpen ger',
    en: 'where squares with their surroundings had most clearly had more than chance gives',
  },
};

/**
 * What an officer would say of a map: how much its flagged squares caught and how sure that is, whether it is better than
 * chance, and how it stands against counting; null for a map that no method makes.
 * @param tried all maps, the counts among them
 */
export function accuracySentence(
  map: TriedMap,
  tried: readonly TriedMap[],
  n_tested: number,
  stack: Stack | null,
): Text | null {
  const puts = PUTS[map.figures.map];
  if (!puts) return null;
  const best = tried.find(({ figures }) => figures.map === 'best_possible')?.figures.capture[VERDICT_AT] ?? 1;
  const parts = [againstChance(map, puts, best, n_tested), againstCounting(map, tried)];
  if (stack) parts.push(withoutStack(map, stack, n_tested));
  return { sv: parts.map(({ sv }) => sv).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function againstChance({ figures }: TriedMap, puts: Text, best: number, n_tested: number): Text {
  const capture = figures.capture[VERDICT_AT] ?? 0;
  const low = figures.capture_low?.[VERDICT_AT] ?? 0;
  const high = figures.capture_high?.[VERDICT_AT] ?? 1;
  const verdict = low > SHARE ? 'more' : high < SHARE ? 'fewer' : 'unsure';
  return formatBoth(
    (f) => {
      const said = {
        more: `${f(capture / SHARE, 1)} gånger fler än på måfå`,
        fewer: 'färre än på måfå',
        unsure: 'inte säkert fler än på måfå',
      };
      return `Av de ${f(n_tested)} brott som anmäldes kvartalet efter hände ${f(100 * capture)} % (${f(100 * low)} till ${f(100 * high)}) på de ${f(100 * SHARE)} % av ytan ${puts.sv}, ${said[verdict]}; som bäst hade ${f(100 * best)} % gått att fånga.`;
    },
    (f) => {
      const said = {
        more: `${f(capture / SHARE, 1)} times as many as at random`,
        fewer: 'fewer than at random',
        unsure: 'not surely more than at random',
      };
      return `Of the ${f(n_tested)} offences reported in the quarter after, ${f(100 * capture)} % (${f(100 * low)} to ${f(100 * high)}) happened in the ${f(100 * SHARE)} % of the area ${puts.en}, ${said[verdict]}; at best ${f(100 * best)} % could have been caught.`;
    },
  );
}

/** The counts against every other map, another map against the counts. */
function againstCounting(map: TriedMap, tried: readonly TriedMap[]): Text {
  if (map.figures.map !== 'count') {
    const count = tried.find(({ figures }) => figures.map === 'count')?.figures.capture[VERDICT_AT] ?? 0;
    const verdict = verdictOf(map);
    return formatBoth(
      (f) => `Att bara räkna fångade ${f(100 * count)} %: ${BETTER.sv[verdict]}.`,
      (f) => `Counting alone caught ${f(100 * count)} %: ${BETTER.en[verdict]}.`,
    );
  }
  const others = tried.filter(({ figures }) => figures.against_count !== null);
  if (others.length === 0) return { sv: 'Ingen annan karta gick att göra.', en: 'No other map could be made.' };
  const captured = others.map((other) => ({
    name: other.figures.name,
    part: other.figures.capture[VERDICT_AT] ?? 0,
    verdict: verdictOf(other),
  }));
  if (captured.every(({ verdict }) => verdict === 'unsure'))
    return formatBoth(
      (f) =>
        `Ingen säker skillnad mot ${captured.map((of) => `${lower(of.name.sv)}, ${f(100 * of.part)} %`).join(', eller ')}.`,
      (f) =>
        `No sure difference from ${captured.map((of) => `${lower(of.name.en)}, ${f(100 * of.part)} %`).join(', or ')}.`,
    );
  return formatBoth(
    (f) =>
      `Mot att räkna: ${captured.map((of) => `${lower(of.name.sv)} fångade ${f(100 * of.part)} %, ${SHORT.sv[of.verdict]}`).join('; ')}.`,
    (f) =>
      `Against counting: ${captured.map((of) => `${lower(of.name.en)} caught ${f(100 * of.part)} %, ${SHORT.en[of.verdict]}`).join('; ')}.`,
  );
}

const BETTER = {
  sv: { better: 'den här kartan var bättre', worse: 'den här kartan var sämre', unsure: 'ingen säker skillnad' },
  en: { better: 'this map did better', worse: 'this map did worse', unsure: 'no sure difference' },
};
const SHORT = {
  sv: { better: 'bättre', worse: 'sämre', unsure: 'ingen säker skillnad' },
  en: { better: 'better', worse: 'worse', unsure: 'no sure difference' },
};

function verdictOf({ figures }: TriedMap): 'better' | 'worse' | 'unsure' {
  const { low, high } = figures.against_count ?? { low: 0, high: 0 };
  return low > 0 ? 'better' : high < 0 ? 'worse' : 'unsure';
}

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** What it would have caught had the offences on the one point not been there. */
function withoutStack({ figures, flagged }: TriedMap, { n, near, unit }: Stack, n_tested: number): Text {
  const caught = (figures.capture[VERDICT_AT] ?? 0) * n_tested - n * flagged(unit);
  const part = n_tested > n ? Math.max(0, caught) / (n_tested - n) : 0;
  return formatBoth(
    (f) =>
      `${f(n)} av brotten står på en och samma punkt${near === null ? '' : ` vid ${near}`}; utan dem fångade kartan ${f(100 * part)} %.`,
    (f) =>
      `${f(n)} of the offences stand on one and the same point${near === null ? '' : ` near ${near}`}; without them the map caught ${f(100 * part)} %.`,
  );
}
