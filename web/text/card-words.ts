import { lastDay } from '../../data/terms/calendar';
import type { RunCard } from '../api/types';
import { cardTexts } from './card';
import { hourWords, placeTypeWords, weekdayWords } from './filter-words';
import { formatDate, formatList } from './format';
import { methodTexts } from './method';
import type { Language } from './texts';

/** What was analysed, as the rest of the page calls it. */
export function cardMethod(method: RunCard['method'], language: Language): string {
  const [layers, patterns] = [methodTexts[language].methods, cardTexts[language].methods];
  return method in layers ? layers[method as keyof typeof layers].name : patterns[method as keyof typeof patterns];
}

/** What the method was told, a line each: 'rutstorlek, m: 100'. */
export function cardParameters(parameters: RunCard['parameters'], language: Language): string[] {
  const names = cardTexts[language].parameters;
  return Object.entries(parameters).map(
    ([name, value]) => `${names[name] ?? name}: ${valueWords(name, value, language)}`,
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;
const NUMBERS = /^-?[\d.]+(,-?[\d.]+)*$/;

function valueWords(name: string, value: RunCard['parameters'][string], language: Language): string {
  const given = String(value);
  // a period's end is excluded on the wire
  if (DAY.test(given)) return formatDate(name.endsWith('_to') ? lastDay(given) : given, language);
  // without thousands marks: a seed is a name, not a quantity
  if (NUMBERS.test(given))
    return language === 'sv' ? given.replaceAll(',', '; ').replaceAll('.', ',') : given.replaceAll(',', ', ');
  return cardTexts[language].values[given] ?? given;
}

interface CardNames {
  categories: ReadonlyMap<string, string>;
  stadsdelar: ReadonlyMap<string, string>;
}

/** What was chosen in the filter, a line each field that was; empty when all was taken. */
export function cardFilter(filter: RunCard['filter'], names: CardNames, language: Language): string[] {
  const fields = cardTexts[language].fields;
  const words: Record<string, (chosen: readonly (string | number)[]) => string> = {
    category: (codes) =>
      formatList(
        codes.map((code) => names.categories.get(String(code)) ?? String(code)),
        language,
      ),
    stadsdel: (codes) =>
      formatList(
        codes.map((code) => names.stadsdelar.get(String(code)) ?? String(code)),
        language,
      ),
    place_type: (types) => placeTypeWords(types.map(String), language),
    weekday: (days) => weekdayWords(days.map(Number), language),
    hour: (hours) => hourWords(hours.map(Number)),
  };
  return Object.entries(filter).flatMap(([field, chosen]) =>
    chosen === null ? [] : [`${fields[field] ?? field}: ${words[field]?.(chosen) ?? chosen.join(', ')}`],
  );
}
