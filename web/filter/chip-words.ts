import { AGAINST_YOUNG, AGAINST_YOUNG_WORDS } from '../../data/terms/against-young';
import type { Catalogue } from '../api/types';
import { cyclicRuns } from '../../data/terms/cyclic-run';
import type { Filter } from '../state/view';
import { filterTexts } from '../text/filter';
import { formatClock, formatPeriod, formatWeekday } from '../text/format';
import type { Language } from '../text/texts';

/** What each chip says: its value in as few words as it takes. */
export function chipWords(
  filter: Filter,
  catalogue: Pick<Catalogue, 'categories' | 'default_period'>,
  names: ReadonlyMap<string, string>,
  language: Language,
): Record<'period' | 'category' | 'place' | 'time' | 'stadsdel', string> {
  const t = filterTexts[language];
  return {
    period: formatPeriod(filter.period ?? catalogue.default_period, language, 'short'),
    category: categoryWords(filter, catalogue.categories, language),
    place: filter.place_types.map((type) => t.place_words[type]).join(', ') || t.everywhere,
    time: timeWords(filter, language) || t.always,
    stadsdel:
      shorten(
        filter.stadsdelar.map((code) => names.get(code) ?? code),
        language,
      ) || t.allStadsdelar,
  };
}

function categoryWords(filter: Filter, categories: Catalogue['categories'], language: Language): string {
  const t = filterTexts[language];
  if (filter.categories === null) return `${t.all} ${t.reportedDefault}`;
  if (filter.categories.length === 0 || filter.categories.length === categories.length) return t.all;
  const chosen = categories.filter(({ category }) => filter.categories?.includes(category)).map(({ name }) => name);
  if (filter.categories.includes(AGAINST_YOUNG)) chosen.unshift(AGAINST_YOUNG_WORDS);
  return shorten(
    chosen.map((name) => name[language].toLocaleLowerCase(language)),
    language,
  );
}

/** 'fre–lör 20–03'; '' when all of the week is chosen. */
export function timeWords({ weekdays, hours }: Pick<Filter, 'weekdays' | 'hours'>, language: Language): string {
  const days = weekdays.length === 7 ? [] : cyclicRuns(weekdays, 7, 1);
  const dayWords = days.map(({ from, to }) =>
    from === to ? formatWeekday(from, language) : `${formatWeekday(from, language)}–${formatWeekday(to, language)}`,
  );
  const clock = hours.length === 24 ? [] : cyclicRuns(hours, 24, 0);
  const hourWords = clock.map(({ from, to }) => formatClock(from, to + 1));
  return [dayWords.join(', '), hourWords.join(', ')].filter(Boolean).join(' ');
}

function shorten(words: readonly string[], language: Language): string {
  const [first] = words;
  return first === undefined || words.length <= 2
    ? words.join(', ')
    : filterTexts[language].someOf(words.length, first);
}
