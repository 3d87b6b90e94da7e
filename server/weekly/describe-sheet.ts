import { inBoth } from '../../data/terms/language';
import { formatList } from '../../data/terms/list';
import { formatBoth, formatText } from '../analysis/format-text';
import type { Text } from '../http/problem';
import type { Sheet } from './compare-windows';

/** Of what is new or grows as many are named. */
const MOST_NAMED = 3;
/** The shortest time first: what is sure there is the newest. */
const WINDOWS = ['week', 'month', 'year'] as const;
const WINDOW_WORDS: Readonly<Record<(typeof WINDOWS)[number], Text>> = {
  week: { sv: 'på sju dagar', en: 'in seven days' },
  month: { sv: 'på fyra veckor', en: 'in four weeks' },
  year: { sv: 'i år', en: 'this year' },
};

type StandingOut = Sheet['standing_out'][number];

/** What the sentence of a sheet follows from. */
type Told = Pick<Sheet, 'is_comparable' | 'standing_out' | 'n_tests' | 'growing' | 'near_repeats'>;

/** What a stadsdel and a category are called. */
export interface Names {
  stadsdel: (code: string) => string;
  category: (code: string) => Text;
}

/**
 * The stadsdelar and categories, both together, that have more than last year beyond what all that was looked at gives by
 * chance: each once, in the shortest time in which that is sure.
 */
export function newAndGrowing(standing_out: readonly StandingOut[]): StandingOut[] {
  const found = new Map<string, StandingOut>();
  for (const window of WINDOWS)
    for (const each of standing_out) {
      const key = `${each.stadsdel} ${each.category}`;
      const isBoth = each.stadsdel !== null && each.category !== null;
      if (isBoth && each.window === window && each.n > each.n_before && !found.has(key)) found.set(key, each);
    }
  return [...found.values()];
}

/** The sheet in some sentences: what is new or grows where, how much was looked at, the places, and the chains. */
export function describeSheet(
  { is_comparable, standing_out, n_tests, growing, near_repeats }: Told,
  names: Names,
): Text {
  if (!is_comparable)
    return {
      sv: 'Uppgifterna räcker inte ett år tillbaka, så inget kan jämföras med samma tid i fjol.',
      en: 'The data do not reach a year back, so nothing can be compared with the same time last year.',
    };
  const [g, r] = [growing.length, near_repeats.length];
  const rest = formatBoth(
    (n) =>
      ` ${g === 0 ? 'Ingen plats växer' : g === 1 ? 'En plats växer' : `${n(g)} platser växer`}, och ${r === 0 ? 'ingen inbrottskedja är öppen' : r === 1 ? 'en inbrottskedja är öppen' : `${n(r)} inbrottskedjor är öppna`}.`,
    (n) =>
      ` ${g === 0 ? 'No place grows' : g === 1 ? 'One place grows' : `${n(g)} places grow`}, and ${r === 0 ? 'no chain of burglaries is open' : r === 1 ? 'one chain of burglaries is open' : `${n(r)} chains of burglaries are open`}.`,
  );
  const out = standing_out.length;
  const rising = describeRising(newAndGrowing(standing_out), names);
  const looked = formatBoth(
    (n) =>
      out === 0
        ? `Inget skiljer sig säkert från samma tid i fjol (${n(n_tests)} jämförelser).`
        : `${n(out)} av ${n(n_tests)} jämförelser med samma tid i fjol skiljer sig mer än slumpen ger.`,
    (n) =>
      out === 0
        ? `Nothing differs for sure from the same time last year (${n(n_tests)} comparisons).`
        : `${n(out)} of ${n(n_tests)} comparisons with the same time last year differ by more than chance gives.`,
  );
  return inBoth((language) => `${rising[language]}${looked[language]}${rest[language]}`);
}

/** What is new or grows, by name and number; nothing where nothing does. */
function describeRising(rising: readonly StandingOut[], names: Names): Text {
  if (rising.length === 0) return { sv: '', en: '' };
  return formatText((n, language) => {
    const isSwedish = language === 'sv';
    const named = rising.slice(0, MOST_NAMED).map(({ stadsdel, category, window, n: now, n_before }) => {
      const [what, where] = [names.category(category!)[language].toLowerCase(), names.stadsdel(stadsdel!)];
      const when = WINDOW_WORDS[window][language];
      return isSwedish
        ? `${what} i ${where} (${n(now)} ${when}, ${n(n_before)} i fjol)`
        : `${what} in ${where} (${n(now)} ${when}, ${n(n_before)} last year)`;
    });
    const more = rising.length - named.length;
    if (more > 0) named.push(isSwedish ? `${n(more)} till` : `${n(more)} more`);
    return `${isSwedish ? 'Nytt eller växande' : 'New or growing'}: ${formatList(named, language)}. `;
  });
}
