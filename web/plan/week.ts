/** Arithmetic on local dates as texts, '2026-01-05', and ISO weeks, '2026-W02'. */
const DAY_MS = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** The Monday of the week that holds a date. */
function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** The ISO week that holds a date: a week belongs to the year of its Thursday. */
export function isoWeek(date: string): string {
  const thursday = addDays(mondayOf(date), 3);
  const number = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}

/** The Monday of an ISO week; 4 January is always in week 1. */
export function mondayOfWeek(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  return addDays(mondayOf(`${year}-01-04`), 7 * (Number(number) - 1));
}

export function addWeeks(week: string, weeks: number): string {
  return isoWeek(addDays(mondayOfWeek(week), 7 * weeks));
}
