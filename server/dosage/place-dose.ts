import { LEAST_VISIT_MIN } from '../../data/terms/field-report';
import { toWallTime } from '../../data/terms/wall-clock';
import { rounded } from '../analysis/format-text';
import { minutesOf, type Outcome, type Stay } from '../follow-up/outcome-of';
import { tallyVisits } from '../follow-up/tally';
import { evenness } from '../statistics/evenness';

/** The effect of a visit is gone after so many days (the Perth crossover, METHODS 14.1). */
export const MOST_GAP_DAYS = 4;
/** Visits that are spread less than this are easily foreseen (METHODS 15, step 5). */
const WARN_BELOW = 0.8;
const SLOT_HOURS = 3;
const SLOTS_A_DAY = 24 / SLOT_HOURS;

interface Period {
  /** ms */
  from: number;
  /** ms: its end, or now where that is earlier */
  to: number;
  time_zone: string;
  /** hours of the day in which somebody has visited any place */
  n_hours: number;
}

/**
 * What a place was meant to have and has had. Meant is what was planned for it and whose time has come, cancelled or not:
 * each pass or stop is a visit. A visit is a stay of ten minutes or more (Koper 1995), also one that was not planned;
 * minutes are those of all stays. The longest gap is between two visits, or between one and an end of the period.
 * @param planned outcomes of what was planned at the place
 * @param stays reported there, of whatever pass
 */
export function placeDose(planned: readonly Outcome[], stays: readonly Stay[], period: Period) {
  const meant = planned.filter(({ kind }) => kind !== 'ahead');
  const { visits, short_visits, longest_gap_days } = tallyVisits(stays, period.from, period.to);
  const hours = visitsOf(stays).map(({ from }) => hourOf(from, period.time_zone));
  const even = evenness(hours, period.n_hours);
  const by_slot = new Array<number>(SLOTS_A_DAY).fill(0);
  for (const hour of hours) by_slot[Math.floor(hour / SLOT_HOURS)]! += 1;
  return {
    // an unplanned visit is told as a pass of no length
    meant_visits: meant.filter(({ planned_min }) => planned_min > 0).length,
    meant_min: sum(meant.map(({ planned_min }) => planned_min)),
    visits,
    short_visits,
    minutes: sum(stays.map(minutesOf)),
    n_without_report: meant.filter(({ kind }) => kind === 'without_report').length,
    longest_gap_days,
    is_gap_long: longest_gap_days !== null && longest_gap_days > MOST_GAP_DAYS,
    by_slot,
    evenness: even === null ? null : rounded(even, 3),
    is_predictable: even !== null && even < WARN_BELOW,
  };
}

/** The hours of the day in which stays began, each once: so many hours are used. */
export function hoursUsed(stays: readonly Stay[], time_zone: string): number {
  return new Set(visitsOf(stays).map(({ from }) => hourOf(from, time_zone))).size;
}

/** Those of ten minutes or more. */
export function visitsOf(stays: readonly Stay[]): Stay[] {
  return stays.filter((stay) => minutesOf(stay) >= LEAST_VISIT_MIN);
}

function hourOf(instant: number, time_zone: string): number {
  return Math.floor(toWallTime(instant, time_zone).min / 60);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
