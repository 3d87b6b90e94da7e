import { addDays, addMonths, lastDay, mondayOf } from '../../data/terms/calendar';
import type { Period } from '../api/types';

type PeriodPresetId = 'last12' | 'last3' | 'quarter' | 'quarter_before' | 'week' | `${number}`;

export interface PeriodPreset {
  id: PeriodPresetId;
  period: Period;
}

/**
 * Periods to choose with one press: the last 12 and 3 whole months of the data, its last whole quarter and the same one a
 * year before, its last whole week, then each of its years, latest first.
 */
export function periodPresets(latest: Period, data: Period): PeriodPreset[] {
  const presets: PeriodPreset[] = [{ id: 'last12', period: latest }];
  const last3 = { from: addMonths(latest.to, -3), to: latest.to };
  const quarterEnd = startOfQuarter(latest.to);
  const quarter = { from: addMonths(quarterEnd, -3), to: quarterEnd };
  const before = { from: addMonths(quarter.from, -12), to: addMonths(quarter.to, -12) };
  const monday = mondayOf(data.to);
  if (!samePeriod(last3, quarter)) presets.push({ id: 'last3', period: last3 });
  const week = { from: addDays(monday, -7), to: monday };
  if (quarter.from >= data.from) presets.push({ id: 'quarter', period: quarter });
  if (before.from >= data.from) presets.push({ id: 'quarter_before', period: before });
  if (week.from >= data.from) presets.push({ id: 'week', period: week });
  for (let year = Number(lastDay(data.to).slice(0, 4)); year >= Number(data.from.slice(0, 4)); year--) {
    presets.push({ id: `${year}`, period: { from: `${year}-01-01`, to: `${year + 1}-01-01` } });
  }
  return presets;
}

/** The first day of the quarter that holds a date. */
function startOfQuarter(date: string): string {
  const month = 3 * Math.floor((Number(date.slice(5, 7)) - 1) / 3) + 1;
  return `${date.slice(0, 5)}${String(month).padStart(2, '0')}-01`;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
