import type { Period } from '../api';

export interface PeriodPreset {
  id: 'last12' | 'last3' | `${number}`;
  period: Period;
}

/** Periods to choose with one press: the last 12 and 3 whole months of the data, then each of its years, latest first. */
export function periodPresets(latest: Period, data: Period): PeriodPreset[] {
  const presets: PeriodPreset[] = [
    { id: 'last12', period: latest },
    { id: 'last3', period: { from: addMonths(latest.to, -3), to: latest.to } },
  ];
  const lastDay = new Date(Date.parse(data.to) - 86_400_000).toISOString();
  for (let year = Number(lastDay.slice(0, 4)); year >= Number(data.from.slice(0, 4)); year--) {
    presets.push({ id: `${year}`, period: { from: `${year}-01-01`, to: `${year + 1}-01-01` } });
  }
  return presets;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** A day moved by whole days, '2025-12-31' and 1 give '2026-01-01'. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1 + months, day)).toISOString().slice(0, 10);
}
