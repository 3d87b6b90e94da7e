import type { Questions } from '../../db/questions';
import { addHour, addUpWeek, newWeekSums } from '../../statistics/week-sums';

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

/** Spreads offences over the hours of their intervals; the database has divided and summed. */
export function weighWeek(rows: readonly Row[]): Week {
  const sums = newWeekSums();
  for (const { hour, interval_class, n, part, hour_part, hour_part_over_end } of rows) {
    const isEnd = interval_class === null;
    addHour(sums, {
      hour,
      within: interval_class === 0 ? n : part,
      begun: isEnd ? 0 : hour_part,
      ended: isEnd ? hour_part : 0,
      over_end: hour_part_over_end,
    });
  }
  const count = (...classes: Row['interval_class'][]) =>
    rows.reduce((sum, row) => sum + (classes.includes(row.interval_class) ? row.n : 0), 0);
  const always = count(4);
  const n = count(0, 1, 2, 3) + always;
  return {
    n,
    aoristic_weight: Array.from(addUpWeek({ ...sums, always }), (weight) => Math.round(weight * 1000) / 1000),
    long_share: n === 0 ? 0 : Number((count(3, 4) / n).toFixed(4)),
    n_without_time: count(2, 3, 4),
    n_always: always,
  };
}
