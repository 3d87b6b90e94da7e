import type { ByStadsdel, Catalogue } from '../api/types';
import { addDays, lastDay } from '../../data/terms/calendar';
import { formatDate, formatList } from './format';
import { texts, type Language } from './texts';

const words = texts({
  sv: {
    none: 'Inga data för perioden. Det betyder inte att inget har hänt.',
    until: (day: string) => `Data till och med ${day}: bara den tiden är räknad.`,
    since: (day: string) => `Data från och med ${day}: bara den tiden är räknad.`,
    parts: (parts: string) => `Data för ${parts}: bara den tiden är räknad.`,
    stillComing: (day: string) => `Från ${day} är talen inte fulla: anmälningar kommer ännu in.`,
  },
  en: {
    none: 'No data for the period. That does not mean that nothing happened.',
    until: (day: string) => `Data until ${day}: only that time is counted.`,
    since: (day: string) => `Data from ${day}: only that time is counted.`,
    parts: (parts: string) => `Data for ${parts}: only that time is counted.`,
    stillComing: (day: string) => `From ${day} the figures are not full: reports still come in.`,
  },
});

type Counted = Pick<ByStadsdel['counted'], 'period' | 'covered'>;

/** Which part of the period the data cover, in words; null when they cover all of it. */
export function coveredWords({ period, covered }: Counted, language: Language): string | null {
  const t = words[language];
  const [first, ...more] = covered;
  if (first === undefined) return t.none;
  const day = (date: string) => formatDate(date, language);
  if (more.length === 0) {
    if (first.from === period.from && first.to === period.to) return null;
    if (first.from === period.from) return t.until(day(lastDay(first.to)));
    if (first.to === period.to) return t.since(day(first.from));
  }
  return t.parts(
    formatList(
      covered.map(({ from, to }) => `${day(from)} – ${day(lastDay(to))}`),
      language,
    ),
  );
}

type Coverage = NonNullable<Catalogue['coverage']>;

/** That of the end of a period more will be reported, and from which day; null where all of it is. */
export function stillComingWords(
  { period, covered }: Counted,
  coverage: Pick<Coverage, 'complete_to'> | null | undefined,
  language: Language,
): string | null {
  const end = covered.at(-1)?.to;
  // a few days at the end lack in what is called whole too: server/snapshot/coverage.ts
  if (!coverage || end === undefined || end <= addDays(coverage.complete_to, SLACK_DAYS)) return null;
  const from = coverage.complete_to > period.from ? coverage.complete_to : period.from;
  return words[language].stillComing(formatDate(from, language));
}

const SLACK_DAYS = 3;
