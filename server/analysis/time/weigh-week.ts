import type { Questions } from '../../db/questions';
import { aoristicWeights } from '../../statistics/aoristic-weight';

const DAY_MIN = 1440;

/** 5 January 1970, from which the statistic counts its minutes, was the first Monday. */
const MONDAY_MIN = 4 * DAY_MIN;

/** When in the week the offences of some intervals happened. */
export interface Week {
  n: number;
  /** expected offences an hour of the week, Monday 00 first */
  aoristic_weight: number[];
  long_share: number;
  /** whose interval is a whole day or longer: nothing is known of their hour, and they lie evenly over it */
  n_without_time: number;
}

/** Spreads offences over the hours of their intervals. */
export function weighWeek(rows: readonly Questions['pattern-intervals']['row'][]): Week {
  const from = Float64Array.from(rows, (row) => MONDAY_MIN + row.from_min);
  const to = from.map((minute, i) => minute + rows[i]!.duration_min);
  const { aoristic_weight, n, long_share } = aoristicWeights(
    from,
    to,
    Float64Array.from(rows, (row) => row.n),
  );
  return {
    n,
    aoristic_weight: Array.from(aoristic_weight, (weight) => Math.round(weight * 1000) / 1000),
    long_share: Number(long_share.toFixed(4)),
    n_without_time: rows.reduce((sum, row) => sum + (row.duration_min >= DAY_MIN ? row.n : 0), 0),
  };
}
