import { appTexts } from './app';
import { formatDate, formatDayMonth } from './format';
import type { Language } from './texts';

/** That the data is made up, and which day counts as today in it: in full, and short. */
export function demoWords(today: string, language: Language) {
  const t = appTexts[language];
  const date = formatDate(today, language, 'short');
  return {
    full: t.synthetic,
    today: t.demoToday(date),
    short: t.syntheticShort,
    day: formatDayMonth(today, language),
    why: t.syntheticWhy,
  };
}
