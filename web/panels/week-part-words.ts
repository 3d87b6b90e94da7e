import { formatClock, formatList, formatWeekday } from '../text/format';
import { summaryTexts } from '../text/summary';
import type { Language } from '../text/texts';
import type { WeekPart } from './busiest-time';

type PartOfDay = keyof (typeof summaryTexts)['sv']['parts'];

const PARTS: readonly { part: PartOfDay; from: number; to: number }[] = [
  { part: 'night', from: 0, to: 6 },
  { part: 'morning', from: 6, to: 9 },
  { part: 'forenoon', from: 9, to: 12 },
  { part: 'afternoon', from: 12, to: 18 },
  { part: 'evening', from: 18, to: 24 },
];

/** A part of the week in words with its hours: fredag och lördag kväll och natt (21–03), on Friday and Saturday evenings and nights (21–03). */
export function weekPartWords(part: WeekPart, language: Language): string {
  const t = summaryTexts[language];
  const { days, isKind } = dayWords(part.weekdays, language);
  const parts = partsOfDay(part.from, part.length);
  const words = [...new Set(parts.map((name) => t.parts[name]))];
  const isDaytime = parts.includes('forenoon') && parts.includes('afternoon');
  const when = isDaytime ? t.daytime(days) : isKind ? t.onKindOfDays(days, words) : t.onDays(days, words);
  return `${when} (${formatClock(part.from, part.from + part.length)})`;
}

function dayWords(weekdays: readonly number[], language: Language): { days: string; isKind: boolean } {
  const t = summaryTexts[language];
  if (weekdays.length === 7) return { days: t.everyDay, isKind: true };
  if (weekdays.length === 5) return { days: t.weekdays, isKind: true };
  const names = weekdays.map((weekday) => formatWeekday(weekday, language, 'long'));
  const days = names.length > 2 ? t.dayRange(names[0] as string, names.at(-1) as string) : formatList(names, language);
  return { days, isKind: false };
}

/** The parts of the day that a block touches, in its own order; it may run past midnight. */
function partsOfDay(from: number, length: number): PartOfDay[] {
  const hours = Array.from({ length }, (_, i) => (from + i) % 24);
  const touched = hours.map((hour) => PARTS.find((part) => hour >= part.from && hour < part.to)?.part ?? 'night');
  return [...new Set(touched)];
}
