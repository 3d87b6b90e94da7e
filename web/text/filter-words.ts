import { AGAINST_YOUNG, AGAINST_YOUNG_WORDS } from '../../data/terms/against-young';
import { wordsIn } from '../../data/terms/language';
import { PLACE_TYPE_WORDS } from '../../data/terms/place-type';
import type { Category } from '../api/types';
import { cyclicRuns, hoursOfEveningBefore } from '../../data/terms/cyclic-run';
import type { Filter } from '../state/view';
import { formatList, formatPeriod, formatWeekday } from './format';
import { texts, type Language } from './texts';

const words = texts({
  sv: {
    default: 'alla brott utom de som mest upptäcks av polisen själv',
    all: 'alla brott',
    some: (n: number, all: number) => `${n} av ${all} brottstyper`,
    place_types: wordsIn(PLACE_TYPE_WORDS, 'sv'),
    hours: (ranges: string) => `kl. ${ranges}`,
    night: 'natten räknas till kvällen då den började',
  },
  en: {
    default: 'all offences but those mostly found by the police',
    all: 'all offences',
    some: (n: number, all: number) => `${n} of ${all} kinds of offence`,
    place_types: wordsIn(PLACE_TYPE_WORDS, 'en'),
    hours: (ranges: string) => `${ranges} o’clock`,
    night: 'a night counts with the evening on which it began',
  },
});

interface FilterNames {
  categories: readonly Pick<Category, 'category' | 'name'>[];
  default_period: { from: string; to: string };
  /** names of stadsdelar by code */
  stadsdelar: ReadonlyMap<string, string>;
}

/** Everything that the filter lets through, in words, the period first: for captions and files. */
export function filterWords(filter: Filter, names: FilterNames, language: Language, every = false): string[] {
  const t = words[language];
  const parts = [
    formatPeriod(filter.period ?? names.default_period, language),
    categoryWords(filter, names, language, every),
  ];
  if (filter.place_types.length > 0) parts.push(placeTypeWords(filter.place_types, language));
  if (filter.weekdays.length > 0) parts.push(weekdayWords(filter.weekdays, language));
  if (filter.hours.length > 0) parts.push(t.hours(hourWords(filter.hours)));
  if (filter.weekdays.length > 0 && hoursOfEveningBefore(filter.hours) > 0) parts.push(t.night);
  if (filter.stadsdelar.length > 0)
    parts.push(
      formatList(
        filter.stadsdelar.map((code) => names.stadsdelar.get(code) ?? code),
        language,
      ),
    );
  return parts;
}

function categoryWords(filter: Filter, names: FilterNames, language: Language, every: boolean): string {
  const t = words[language];
  if (filter.categories === null) return t.default;
  const chosen = names.categories
    .filter(({ category }) => filter.categories?.includes(category))
    .map(({ name }) => name);
  if (filter.categories.includes(AGAINST_YOUNG)) chosen.unshift(AGAINST_YOUNG_WORDS);
  if (chosen.length === 0 || chosen.length === names.categories.length) return t.all;
  if (chosen.length > 3 && !every) return t.some(chosen.length, names.categories.length);
  return formatList(
    chosen.map((name) => name[language].toLocaleLowerCase(language)),
    language,
  );
}

/** Kinds of place in a list: utomhus och okänd platstyp. */
export function placeTypeWords(types: readonly string[], language: Language): string {
  const names: Record<string, string> = words[language].place_types;
  return formatList(
    types.map((type) => names[type] ?? type),
    language,
  );
}

/** ISO weekdays as runs: fre–sön. */
export function weekdayWords(weekdays: readonly number[], language: Language): string {
  const runs = cyclicRuns(weekdays, 7, 1).map(({ from, to }) =>
    from === to ? formatWeekday(from, language) : `${formatWeekday(from, language)}–${formatWeekday(to, language)}`,
  );
  return formatList(runs, language);
}

/** Hours of the day as runs of the clock: 20–03. */
export function hourWords(hours: readonly number[]): string {
  const pad = (hour: number) => String(hour).padStart(2, '0');
  return cyclicRuns(hours, 24, 0)
    .map(({ from, to }) => `${pad(from)}–${pad(to + 1)}`)
    .join(', ');
}
