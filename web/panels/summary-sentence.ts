import { WEEK_HOURS } from '../charts/week-slots';
import { formatNumber, formatShare } from '../text/format';
import { summaryTexts } from '../text/summary';
import type { Language } from '../text/texts';
import type { BusiestPlace } from './busiest-place';
import { findBusiestTime, LEAST_FOR_WHEN } from './busiest-time';
import { weekPartWords } from './week-part-words';

export interface SummaryInput {
  /** offences under the filter */
  n: number;
  /** whether the data speak of the period at all */
  is_known: boolean;
  /** 168 counts of those with a known hour */
  by_hour: readonly number[];
  weekdays: readonly number[];
  hours: readonly number[];
  place: BusiestPlace | null;
  /** why the promise prioritises the stadsdel; null when it does not */
  reason?: string | null;
  /** for the whole municipality: the stadsdel with most of its offences */
  most?: { name: string; share: number } | null;
}

/** What the figures mean, in words: why the place is named in the promise, where offences are most, when they gather. */
export function summarySentence(input: SummaryInput, language: Language): string {
  const t = summaryTexts[language];
  if (!input.is_known) return t.noData;
  const opening = [
    input.reason ? asSentence(t.prioritised(input.reason)) : '',
    input.n >= LEAST_FOR_MOST && input.most ? t.most(input.most.name, formatShare(input.most.share, language)) : '',
  ];
  return [...opening, whereAndWhen(input, language)].filter((part) => part !== '').join(' ');
}

function whereAndWhen({ n, by_hour, weekdays, hours, place }: SummaryInput, language: Language): string {
  const t = summaryTexts[language];
  if (n === 0) return t.none;
  // inside chosen times the answer to "when" is the question itself
  if (weekdays.length + hours.length > 0) return place ? t.place(place.near) : t.inTimes(formatNumber(n, language));
  const known = by_hour.reduce((sum, value) => sum + value, 0);
  if (known < LEAST_FOR_WHEN) return place ? t.placeTooFew(place.near) : t.tooFew;
  const time = findBusiestTime(by_hour, WHOLE_WEEK);
  if (time === null) return place ? t.placeNoTime(place.near) : t.noTime;
  const when = weekPartWords(time, language);
  return place ? t.placeAndTime(place.near, when) : t.time(when);
}

/** Of fewer offences than this, the stadsdel with most is as good as drawn by lot. */
const LEAST_FOR_MOST = 20;

const WHOLE_WEEK = Array.from({ length: WEEK_HOURS }, () => true);

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
