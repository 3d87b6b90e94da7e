import type { Dosage } from '../api/types';
import { dosageTexts } from '../text/dosage';
import { fieldTexts } from '../text/field';
import { formatNumber, formatShare } from '../text/format';
import type { Language } from '../text/texts';
import type { Column } from '../tables/column';

export type PlaceDose = NonNullable<Dosage['places']>[number];
export type StadsdelPresence = Dosage['fairness']['stadsdelar'][number];

/** The eight parts of a day that visits are counted in: 00–03. */
export const SLOTS = Array.from({ length: 8 }, (_, i) => {
  const two = (hour: number) => String(hour).padStart(2, '0');
  return `${two(3 * i)}–${two(3 * i + 3)}`;
});

/** What was seen, the most frequent first: Trasig belysning 3. */
function seenInWords(seen: PlaceDose['seen'], language: Language): string {
  return seen
    .map(({ category, n }) => `${fieldTexts[language].seen[category]} ${formatNumber(n, language)}`)
    .join(', ');
}

/** A place against what was meant: the same columns on the screen and in the file, which has the hours too. */
export function placeColumns(language: Language): Column<PlaceDose>[] {
  const t = dosageTexts[language];
  const c = t.columns;
  const noted = (text: string, note: string | null) => (note === null ? text : `${text}, ${note}`);
  return [
    { id: 'name', name: c.place, value: (row) => row.name },
    { id: 'visits', name: c.visits, value: (row) => row.visits, numeric: true },
    { id: 'meant_visits', name: c.meantVisits, value: (row) => row.meant_visits, numeric: true },
    { id: 'minutes', name: c.minutes, value: (row) => row.minutes, numeric: true },
    { id: 'meant_min', name: c.meantMinutes, value: (row) => row.meant_min, numeric: true },
    {
      id: 'gap',
      name: c.gap,
      value: (row) => row.longest_gap_days,
      text: (row) =>
        row.longest_gap_days === null
          ? t.none
          : noted(formatNumber(row.longest_gap_days, language, 1), row.is_gap_long ? t.longGap : null),
      decimals: 1,
      numeric: true,
    },
    {
      id: 'evenness',
      name: c.evenness,
      value: (row) => row.evenness,
      text: (row) =>
        row.evenness === null
          ? t.none
          : noted(formatNumber(row.evenness, language, 2), row.is_predictable ? t.foreseen : null),
      decimals: 2,
      numeric: true,
    },
    { id: 'without_report', name: c.without, value: (row) => row.n_without_report, numeric: true },
    { id: 'seen', name: c.seen, value: (row) => seenInWords(row.seen, language) },
    ...SLOTS.map((slot, i): Column<PlaceDose> => ({
      id: `slot_${i}`,
      name: c.slot(slot),
      value: (row) => row.by_slot[i] ?? 0,
      numeric: true,
      only: 'file',
    })),
  ];
}

/** A stadsdel's presence against its reported offences. */
export function fairnessColumns(language: Language): Column<StadsdelPresence>[] {
  const t = dosageTexts[language];
  const c = t.fairnessColumns;
  const two = (value: number) => formatNumber(value, language, 2);
  const share = (value: number | null) => (value === null ? t.none : formatShare(value, language));
  return [
    { id: 'name', name: c.stadsdel, value: (row) => row.name },
    { id: 'visits', name: c.visits, value: (row) => row.visits, numeric: true },
    { id: 'minutes', name: c.minutes, value: (row) => row.minutes, numeric: true },
    {
      id: 'share_visits',
      name: c.shareVisits,
      value: (row) => row.share_visits,
      text: (row) => share(row.share_visits),
      decimals: 4,
      numeric: true,
    },
    { id: 'n', name: c.n, value: (row) => row.n, numeric: true },
    {
      id: 'share_offences',
      name: c.shareOffences,
      value: (row) => row.share_offences,
      text: (row) => share(row.share_offences),
      decimals: 4,
      numeric: true,
    },
    {
      id: 'ratio',
      name: c.ratio,
      value: (row) => row.ratio,
      text: (row) => (row.ratio === null ? t.none : two(row.ratio)),
      decimals: 2,
      numeric: true,
    },
    {
      id: 'interval',
      name: c.interval,
      value: (row) => row.low,
      text: (row) => (row.low === null || row.high === null ? t.none : t.to(two(row.low), two(row.high))),
      numeric: true,
      only: 'screen',
    },
    { id: 'low', name: c.low, value: (row) => row.low, decimals: 2, numeric: true, only: 'file' },
    { id: 'high', name: c.high, value: (row) => row.high, decimals: 2, numeric: true, only: 'file' },
    { id: 'question', name: c.question, value: (row) => (row.is_flagged ? t.question : t.none) },
    { id: 'prioritised', name: c.prioritised, value: (row) => (row.is_prioritised ? t.yes : t.no) },
    { id: 'seen', name: c.seen, value: (row) => seenInWords(row.seen, language) },
  ];
}
