import { rounded } from '../analysis/format-text';
import { minutesOf, type Outcome, type Stay } from './outcome-of';

/** Shorter stays do little: field trials find that it takes ten minutes (Koper 1995). */
const LEAST_VISIT_MIN = 10;
const DAY_MS = 86_400_000;

/**
 * Adds up what came of some passes. What was begun without a plan is delivered beside what was planned, and no part of
 * the dosage.
 * @param there minutes delivered at a place by whatever pass, and of them by those without a plan; those of the passes
 * themselves where it is left out
 */
export function tally(outcomes: readonly Outcome[], there?: { all: number; unplanned: number }) {
  const planned = outcomes.filter((outcome) => !outcome.is_unplanned);
  const beside = outcomes.filter((outcome) => outcome.is_unplanned);
  const unplanned_min = there?.unplanned ?? minutesIn(beside);
  const delivered = there?.all ?? minutesIn(planned) + unplanned_min;
  const of = (kind: Outcome['kind']) => {
    const some = planned.filter((outcome) => outcome.kind === kind);
    return { n: passesIn(some), min: sum(some.map(({ planned_min }) => planned_min)) };
  };
  const [reported, cancelled, without, ahead] = [of('reported'), of('cancelled'), of('without_report'), of('ahead')];
  const known_min = reported.min + cancelled.min;
  const isKnown = reported.n > 0 || delivered > 0 || (cancelled.n > 0 && without.n === 0);
  return {
    n_passes: passesIn(planned),
    planned_min: known_min + without.min + ahead.min,
    delivered_min: isKnown ? delivered : null,
    n_reported: reported.n,
    n_unplanned: passesIn(beside.filter(({ kind }) => kind === 'reported')),
    unplanned_min,
    n_without_visit: passesIn(outcomes.filter((outcome) => outcome.is_without_visit)),
    n_cancelled: cancelled.n,
    cancelled_min: cancelled.min,
    n_without_report: without.n,
    without_report_min: without.min,
    n_ahead: ahead.n,
    ahead_min: ahead.min,
    dosage: isKnown && known_min > 0 ? rounded((delivered - unplanned_min) / known_min, 3) : null,
  };
}

export type Tally = ReturnType<typeof tally>;

/**
 * The visits among some stays, and the longest time without one: between two, or between one and an end of the period,
 * where it may have been longer.
 * @param from ms, the period's beginning
 * @param to ms, its end, or now where that is earlier
 */
export function tallyVisits(stays: readonly Stay[], from: number, to: number) {
  const visits = stays.filter((stay) => minutesOf(stay) >= LEAST_VISIT_MIN).sort((a, b) => a.from - b.from);
  let longest = 0;
  let last = from;
  for (const visit of visits) {
    longest = Math.max(longest, visit.from - last);
    last = Math.max(last, visit.to);
  }
  longest = Math.max(longest, to - last);
  return {
    visits: visits.length,
    short_visits: stays.length - visits.length,
    longest_gap_days: visits.length === 0 ? null : rounded(longest / DAY_MS, 1),
  };
}

function minutesIn(outcomes: readonly Outcome[]): number {
  return sum(outcomes.map(({ delivered_min }) => delivered_min));
}

/** A pass with several stops is one. */
function passesIn(outcomes: readonly Outcome[]): number {
  return new Set(outcomes.map(({ pass_id }) => pass_id)).size;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
