import type { Questions } from '../../db/questions';
import { addUpWeek } from '../../statistics/aoristic-weight';

const HOURS_A_WEEK = 168;

type Row = Questions['pattern-intervals']['row'];

/** When in the week the offences of some intervals happened. */
export interface Week {
  n: number;
  /** expected offences an hour of the week, Monday 00 first */
  aoristic_weight: number[];
  long_share: number;
  /** whose interval is a whole day or longer: nothing is known of their hour, and they lie evenly over it */
  n_without_time: number;
  /** of them those of a week or longer: they say nothing of the week */
  n_always: number;
}

/** Spreads offences over the hours of their intervals, as `aoristicWeights` does; the database has divided and summed. */
export function weighWeek(rows: readonly Row[]): Week {
  const within = new Float64Array(HOURS_A_WEEK);
  const step = new Float64Array(HOURS_A_WEEK);
  const add = (to: Float64Array, hour: number, weight: number) => {
    to[hour % HOURS_A_WEEK] = to[hour % HOURS_A_WEEK]! + weight;
  };
  for (const { hour, interval_class, n, part, hour_part, hour_part_over_end } of rows) {
    add(within, hour, interval_class === 0 ? n : part);
    // whole hours begin after the first and end with the last
    if (interval_class === null) add(step, hour, -hour_part);
    else add(step, hour + 1, hour_part);
    add(step, 0, hour_part_over_end);
  }
  const count = (...classes: Row['interval_class'][]) =>
    rows.reduce((sum, row) => sum + (classes.includes(row.interval_class) ? row.n : 0), 0);
  const always = count(4);
  const n = count(0, 1, 2, 3) + always;
  return {
    n,
    aoristic_weight: Array.from(addUpWeek({ within, step, always }), (weight) => Math.round(weight * 1000) / 1000),
    long_share: n === 0 ? 0 : Number((count(3, 4) / n).toFixed(4)),
    n_without_time: count(2, 3, 4),
    n_always: always,
  };
}
