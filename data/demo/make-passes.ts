import type { Pack } from '../pack/schema';
import type { Row } from '../duckdb/append-rows';
import { toInstant } from '../terms/wall-clock';
import { dayNumber, DAY_MIN, formatDay, isoWeekday, isoWeekOf } from './calendar';
import { labelPoint } from './label-point';
import { CANCELLED, SCHOOL_HOLIDAY_WEEKS, VARIATIONS, WEEKLY_PASSES, type WeeklyPass } from './pass-plan';
import { createRandom } from './random';

/** Weeks of the plan: those gone, the one that holds today, and three to come. */
const WEEKS_GONE = 52;
const WEEKS = WEEKS_GONE + 4;

/**
 * Makes rows of the table `presence` for the weeks around `today`. What begins today or later, or is not over when
 * today begins, is planned and not yet known.
 * @param today local date, '2026-01-01'
 */
export function makePasses(pack: Pack, today: string): Row[] {
  const { time_zone } = pack.municipality;
  const instantOf = (minute: number) =>
    Date.parse(toInstant({ date: formatDay(Math.floor(minute / DAY_MIN)), min: minute % DAY_MIN }, time_zone).instant);
  const day = dayNumber(...(today.split('-').map(Number) as [number, number, number]));
  const now = instantOf(day * DAY_MIN);
  const points = new Map<string, string>();
  const rows: Row[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const monday = day - isoWeekday(day) + 1 + 7 * (week - WEEKS_GONE);
    const isoWeek = isoWeekOf(monday);
    // a stream for each week, so that a later `today` leaves the past as it was
    const random = createRandom(`passes ${formatDay(monday)}`);
    for (const [number, plan] of WEEKLY_PASSES.entries()) {
      if (plan.activity === 'skolbesok' && SCHOOL_HOLIDAY_WEEKS.includes(isoWeek)) continue;
      if (plan.weeks !== undefined && (isoWeek % 2 === 0) !== (plan.weeks === 'even')) continue;
      for (const weekday of plan.weekdays) {
        const date = monday + weekday - 1;
        const length = (minuteOf(plan.to) - minuteOf(plan.from) + DAY_MIN) % DAY_MIN;
        const start = date * DAY_MIN + (plan.varies ? variedStart(plan, number, date, length) : minuteOf(plan.from));
        const from = instantOf(start);
        const to = instantOf(start + length);
        const plannedMin = (to - from) / 60_000;
        // drawn for every pass, known or not
        const cancelled = random.chance(plan.stadsdel === 'storskogen' ? CANCELLED.storskogen : CANCELLED.elsewhere);
        const share = random.chance(0.65) ? 1 : 0.7 + 0.3 * random.next();
        const delivered = cancelled ? 0 : Math.round((plannedMin * share) / 5) * 5;
        const known = to <= now;
        rows.push({
          presence_id: `demo-${formatDay(monday + weekday - 1)}-${String(number + 1).padStart(2, '0')}`,
          stadsdel: plan.stadsdel,
          place: knownPlace(pack, plan),
          actor: plan.actor,
          activity: plan.activity,
          planned_from: new Date(from).toISOString(),
          planned_to: new Date(to).toISOString(),
          week_start: formatDay(monday),
          planned_min: plannedMin,
          delivered_min: known ? delivered : null,
          status: !known ? 'planned' : cancelled ? 'cancelled' : 'done',
          geometry: pointOf(pack, plan, points),
        });
      }
    }
  }
  return rows;
}

function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(':').map(Number) as [number, number];
  return hour * 60 + minute;
}

/**
 * When a pass begins that does not keep to the clock, minutes after midnight: within its day, in whole quarters. It has a
 * stream of its own, so that all else stays as it was.
 */
function variedStart({ from }: WeeklyPass, number: number, date: number, length: number): number {
  const { length: n } = VARIATIONS;
  const turn = Math.floor(date / 7) + 2 * (date % 7) + number;
  const quarters = createRandom(`hours ${number} ${formatDay(date)}`).integer(0, 3);
  return Math.min(DAY_MIN - length, minuteOf(from) + VARIATIONS[turn % n]! + 15 * quarters);
}

function knownPlace(pack: Pack, plan: WeeklyPass): string | null {
  return pack.places.some((p) => p.place === plan.place) ? plan.place : null;
}

function pointOf(pack: Pack, plan: WeeklyPass, points: Map<string, string>): string {
  const place = pack.places.find((p) => p.place === plan.place);
  if (typeof place?.lng === 'number' && place.lat !== null) return `POINT(${place.lng} ${place.lat})`;
  let wkt = points.get(plan.stadsdel);
  if (wkt === undefined) {
    const { lng, lat } = labelPoint(pack, plan.stadsdel);
    points.set(plan.stadsdel, (wkt = `POINT(${lng} ${lat})`));
  }
  return wkt;
}
