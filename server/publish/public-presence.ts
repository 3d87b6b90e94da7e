import { addMonths, startOfMonth } from '../../data/terms/calendar';
import { toWallTime } from '../../data/terms/wall-clock';
import type { Delivered } from '../store/tables/delivered';
import type { PublicCount } from './protected-table';

/** Hours are published in steps of so many: no pass can be told by the difference of two months. */
const STEP_H = 5;
/** Months back that are published. */
const MOST_MONTHS = 24;

/**
 * Delivered hours per month and stadsdel, rounded to five: 'protected' where there were some, but fewer than that, as they
 * would tell of one patrol. The month that is under way and the one before it are not published.
 * @param today local date
 */
export function publicPresence(
  delivered: readonly Delivered[],
  stadsdelar: readonly string[],
  { today, timeZone }: { today: string; timeZone: string },
): { month: string; stadsdel: string; hours: PublicCount }[] {
  const end = addMonths(startOfMonth(today), -1);
  const minutes = new Map<string, number>();
  for (const { stadsdel, from, to } of delivered) {
    const key = `${toWallTime(from, timeZone).date.slice(0, 7)} ${stadsdel}`;
    minutes.set(key, (minutes.get(key) ?? 0) + (Date.parse(to) - Date.parse(from)) / 60_000);
  }
  const first = [...minutes.keys()].sort()[0]?.slice(0, 7);
  if (first === undefined) return [];
  const months: string[] = [];
  for (let i = MOST_MONTHS; i > 0; i--) {
    const month = addMonths(end, -i).slice(0, 7);
    if (month >= first) months.push(month);
  }
  return months.flatMap((month) => {
    const isReported = stadsdelar.some((stadsdel) => minutes.has(`${month} ${stadsdel}`));
    return stadsdelar.map((stadsdel) => {
      const found = minutes.get(`${month} ${stadsdel}`) ?? 0;
      return { month, stadsdel, hours: isReported ? roundHours(found / 60) : ('no_data' as const) };
    });
  });
}

function roundHours(hours: number): PublicCount {
  if (hours === 0) return 0;
  return hours < STEP_H ? 'protected' : STEP_H * Math.round(hours / STEP_H);
}
