import { addDays } from '../../data/terms/calendar';
import { randomisationTest, type RandomisationTest } from '../statistics/randomisation-test';
import type { Period } from '../snapshot/coverage';
import type { TrialPoint } from './points-at';
import type { TrialContent } from './trial-content';

/** Whole weeks: the same weekdays a year before. */
export const YEAR_OF_WEEKS = 364;

/** What was on, or what was off. */
interface Side {
  n_units: number;
  n: number;
  /** in the same weeks a year before; null where days are compared */
  n_before: number | null;
  /** for each unit: of places the change from the year before, of days the offences */
  mean: number;
}

export interface Sides {
  test: RandomisationTest;
  on: Side;
  off: Side;
}

/**
 * What was drawn to be on against what was off: of places how much each has changed since the same weeks a year before, of
 * days how many offences each had. Only strata of which both sides had come when it was over take part.
 * @param points of the trial and, for places, of the year before; those with a reason are passed over
 * @returns null where no stratum is whole
 */
export function compareSides(
  { unit, units, seed }: Pick<TrialContent, 'unit' | 'units' | 'seed'>,
  points: readonly TrialPoint[],
  { from, to }: Period,
): Sides | null {
  const counted = points.filter(({ reason }) => reason === null);
  const sum = (is: (point: TrialPoint) => boolean) =>
    counted.reduce((all, point) => all + (is(point) ? point.n : 0), 0);
  const [year_from, year_to] = [addDays(from, -YEAR_OF_WEEKS), addDays(to, -YEAR_OF_WEEKS)];
  const come = units.filter(({ code }) => unit === 'places' || (code >= from && code < to));
  const whole = come.filter(({ stratum }) =>
    [true, false].every((side) => come.some((each) => each.stratum === stratum && each.is_on === side)),
  );
  if (whole.length === 0) return null;
  const rows = whole.map(({ code, is_on, stratum }) => {
    const isOwn = (point: TrialPoint) => (unit === 'places' ? point.place_id : point.date) === code;
    const n = sum((point) => isOwn(point) && point.date >= from && point.date < to);
    const n_before = unit === 'places' ? sum((p) => isOwn(p) && p.date >= year_from && p.date < year_to) : null;
    return { is_on, stratum, n, n_before, value: n - (n_before ?? 0) };
  });
  const sideOf = (is_on: boolean): Side => {
    const own = rows.filter((row) => row.is_on === is_on);
    const all = (of: (row: (typeof rows)[number]) => number) => own.reduce((total, row) => total + of(row), 0);
    return {
      n_units: own.length,
      n: all(({ n }) => n),
      n_before: unit === 'places' ? all(({ n_before }) => n_before ?? 0) : null,
      mean: all(({ value }) => value) / own.length,
    };
  };
  const test = randomisationTest(
    Float64Array.from(rows, ({ value }) => value),
    Uint8Array.from(rows, ({ is_on }) => Number(is_on)),
    rows.map(({ stratum }) => stratum),
    seed,
  );
  return { test, on: sideOf(true), off: sideOf(false) };
}
