import type { FollowUp } from '../api/types';
import type { Column } from '../tables/column';
import { followUpTexts } from '../text/follow-up';
import { formatNumber, formatShare } from '../text/format';
import type { Language } from '../text/texts';

/** A row of the table: a stadsdel or a place. */
export type Unit = (FollowUp['stadsdelar'][number] | NonNullable<FollowUp['places']>[number]) & {
  code: string;
  stadsdel_name: string;
};

/** The table's columns: what nobody has reported is not written as nothing. */
export function unitColumns(kind: 'stadsdelar' | 'places', language: Language): Column<Unit>[] {
  const t = followUpTexts[language];
  const c = t.columns;
  /** known or not: a dash where nothing was to be known */
  const known = (row: Unit, value: number | null, text: (value: number) => string) =>
    value !== null ? text(value) : row.n_without_report > 0 ? t.unknown : t.none;
  return [
    { id: 'name', name: c.name[kind], value: (row) => row.name },
    {
      id: 'planned',
      name: c.planned,
      value: (row) => row.planned_min / 60,
      decimals: 1,
      numeric: true,
    },
    {
      id: 'delivered',
      name: c.delivered,
      value: (row) => (row.delivered_min === null ? null : row.delivered_min / 60),
      text: (row) => known(row, row.delivered_min, (minutes) => formatNumber(minutes / 60, language, 1)),
      decimals: 1,
      numeric: true,
    },
    {
      id: 'unplanned',
      name: c.unplanned,
      value: (row) => (row.delivered_min === null ? null : row.unplanned_min / 60),
      text: (row) =>
        known(row, row.delivered_min && row.unplanned_min, (minutes) => formatNumber(minutes / 60, language, 1)),
      decimals: 1,
      numeric: true,
    },
    {
      id: 'dosage',
      name: c.dosage,
      value: (row) => row.dosage,
      text: (row) => known(row, row.dosage, (share) => formatShare(share, language)),
      decimals: 2,
      numeric: true,
    },
    {
      id: 'visits',
      name: c.visits,
      value: (row) => (row.delivered_min === null ? null : row.visits),
      text: (row) => known(row, row.delivered_min === null ? null : row.visits, (n) => formatNumber(n, language)),
      numeric: true,
    },
    {
      id: 'gap',
      name: c.gap,
      value: (row) => row.longest_gap_days,
      text: (row) => known(row, row.longest_gap_days, (days) => formatNumber(days, language, 1)),
      decimals: 1,
      numeric: true,
    },
    { id: 'passes', name: c.passes, value: (row) => row.n_passes, numeric: true },
    { id: 'without_visit', name: c.withoutVisit, value: (row) => row.n_without_visit, numeric: true },
    { id: 'cancelled', name: c.cancelled, value: (row) => row.n_cancelled, numeric: true },
    { id: 'without_report', name: c.withoutReport, value: (row) => row.n_without_report, numeric: true },
    { id: 'ahead', name: c.ahead, value: (row) => row.n_ahead, numeric: true },
    kind === 'places'
      ? { id: 'stadsdel', name: c.stadsdel, value: (row: Unit) => row.stadsdel_name }
      : {
          id: 'prioritised',
          name: c.prioritised,
          value: (row: Unit) => ('is_prioritised' in row && row.is_prioritised ? t.yes : t.no),
        },
  ];
}
