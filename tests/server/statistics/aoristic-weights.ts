import { addUpWeek, HOURS_A_WEEK } from '../../../server/statistics/week-sums';

const HOUR = 60;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** 1970-01-01 was a Thursday: its first hour is the 72nd of a week that begins on Monday. */
const FIRST_HOUR = 72;

export interface AoristicWeights {
  /** 168 sums, Monday 00–01 first: weekday × 24 + hour */
  aoristic_weight: Float64Array;
  /** events that have a start; the sum of the weights */
  n: number;
  /** left out for want of a start */
  n_without_start: number;
  /** counted in the hour of their start */
  n_without_end: number;
  /** end before start, an error in the data: counted in the hour of their start */
  n_reversed: number;
  /** the share of the weight that comes from intervals of more than a day, which flatten the clock; 0 for no events */
  long_share: number;
}

/**
 * What the database's division is held against: when in the week events happened that are known only as intervals (Ratcliffe 2002, J. Quantitative Criminology
 * 18:23–43): each spreads a weight of 1 over the hours of its interval, by minutes. At most a minute counts in its first
 * hour; a week or more as 1 / 168 everywhere.
 * @param from_min minutes since 1970-01-01 00:00 on the wall clock; NaN is unknown. The hour that summer time skips or
 *   repeats counts as the clock shows it
 * @param to_min the same for the end
 * @param times how many events have each interval; 1 unless given
 * @throws RangeError when they differ in length
 */
export function aoristicWeights(from_min: Float64Array, to_min: Float64Array, times?: Float64Array): AoristicWeights {
  if (to_min.length !== from_min.length)
    throw new RangeError(`to_min: got ${to_min.length} values, expected ${from_min.length} as in from_min`);
  if (times && times.length !== from_min.length)
    throw new RangeError(`times: got ${times.length} values, expected ${from_min.length} as in from_min`);
  const weight = new Float64Array(HOURS_A_WEEK);
  // what a whole hour gets more than the hour before; whole hours of an interval need two entries only
  const step = new Float64Array(HOURS_A_WEEK);
  const counts = { n: 0, n_without_start: 0, n_without_end: 0, n_reversed: 0 };
  let always = 0;
  let long = 0;
  const hourOfWeek = (hour: number): number => (((hour + FIRST_HOUR) % HOURS_A_WEEK) + HOURS_A_WEEK) % HOURS_A_WEEK;

  for (let i = 0; i < from_min.length; i++) {
    const from = from_min[i]!;
    const to = to_min[i]!;
    const n = times ? times[i]! : 1;
    if (Number.isNaN(from)) {
      counts.n_without_start += n;
      continue;
    }
    counts.n += n;
    if (Number.isNaN(to)) counts.n_without_end += n;
    else if (to < from) counts.n_reversed += n;
    const minutes = to - from;
    if (minutes > DAY) long += n;
    if (minutes >= WEEK) {
      always += n;
      continue;
    }
    const first = Math.floor(from / HOUR);
    const firstAt = hourOfWeek(first);
    const last = Math.floor(to / HOUR);
    if (!(minutes > 1) || last === first) {
      weight[firstAt] = weight[firstAt]! + n;
      continue;
    }
    const lastAt = hourOfWeek(last);
    weight[firstAt] = weight[firstAt]! + (n * ((first + 1) * HOUR - from)) / minutes;
    weight[lastAt] = weight[lastAt]! + (n * (to - last * HOUR)) / minutes;
    const rate = (n * HOUR) / minutes;
    const wholeFrom = (firstAt + 1) % HOURS_A_WEEK;
    step[wholeFrom] = step[wholeFrom]! + rate;
    step[lastAt] = step[lastAt]! - rate;
    // a run that wraps around the end of the week is under way when Monday begins
    if (last - first > 1 && lastAt < wholeFrom) step[0] = step[0]! + rate;
  }

  const aoristic_weight = addUpWeek({ within: weight, step, always });
  return { aoristic_weight, ...counts, long_share: counts.n === 0 ? 0 : long / counts.n };
}
