export const HOURS_A_WEEK = 168;

/** Weights of many intervals, summed by the hour of the week, Monday 00–01 first. */
export interface WeekSums {
  /** what lies in an hour that an interval begins or ends in */
  within: Float64Array;
  /** what whole hours of intervals have an hour, more than the hour before; of the first: all that is under way then */
  step: Float64Array;
  /** events that lie evenly over the whole week */
  always: number;
}

/** What intervals that begin or end in one hour of the week weigh. */
interface HourSums {
  hour: number;
  /** in that hour itself */
  within: number;
  /** in each whole hour after it, of those that begin in it */
  begun: number;
  /** in each whole hour before it, of those that end in it */
  ended: number;
  /** of `begun`, what is under way when the week begins anew */
  over_end: number;
}

export function newWeekSums(): WeekSums {
  return { within: new Float64Array(HOURS_A_WEEK), step: new Float64Array(HOURS_A_WEEK), always: 0 };
}

/** Adds what one hour has, so that the time taken does not grow with the length of intervals. */
export function addHour({ within, step }: WeekSums, sums: HourSums): void {
  const { hour } = sums;
  within[hour] = within[hour]! + sums.within;
  // whole hours begin after the first and end with the last
  const next = (hour + 1) % HOURS_A_WEEK;
  step[next] = step[next]! + sums.begun;
  step[hour] = step[hour]! - sums.ended;
  step[0] = step[0]! + sums.over_end;
}

/** The weight of each of the 168 hours (Ratcliffe 2002: an interval spreads a weight of 1 over its hours, by minutes). */
export function addUpWeek({ within, step, always }: WeekSums): Float64Array {
  let running = always / HOURS_A_WEEK;
  return within.map((weight, hour) => {
    running += step[hour]!;
    // opposite steps may leave a trace of rounding below 0
    return Math.max(0, weight + running);
  });
}
