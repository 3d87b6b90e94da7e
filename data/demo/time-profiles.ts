/** When in the week something happens. */
export interface TimeProfile {
  /** weight per ISO weekday, Monday first; null for the category's own */
  weekdays: readonly number[] | null;
  /** weight per hour of the day, 0 first */
  hours: readonly number[];
  /** the weekday is the evening's: hours before 06 come after midnight, on the next date */
  nights?: true;
}

const MORNING = 6;

/** Hours from a list of [from, to) with the weight of each hour in it; hours that are not named weigh 0. */
function hours(...spans: readonly (readonly [from: number, to: number, weight: number])[]): number[] {
  const weights = new Array<number>(24).fill(0);
  for (const [from, to, weight] of spans) for (let hour = from; hour < to; hour++) weights[hour] = weight;
  return weights;
}

// prettier-ignore
export const PROFILES = {
  all_day: { weekdays: null, hours: hours([0, 7, 1], [7, 12, 3], [12, 18, 4], [18, 23, 3], [23, 24, 2]) },
  afternoon_and_evening: { weekdays: null, hours: hours([0, 3, 3], [3, 8, 1], [8, 14, 4], [14, 21, 8], [21, 24, 6]) },
  evening_and_night: { weekdays: null, hours: hours([0, 4, 7], [4, 8, 2], [8, 16, 2], [16, 20, 4], [20, 24, 8]) },
  /** the pubs: Friday and Saturday 22 to 03 */
  weekend_nights: { weekdays: [0, 0, 0, 2, 44, 54, 0], hours: hours([20, 22, 2], [22, 24, 10], [0, 3, 9], [3, 4, 3]), nights: true },
  /** the young robbed on their way from school and in the evening: 14 to 20 */
  after_school: { weekdays: null, hours: hours([13, 14, 1], [14, 16, 8], [16, 20, 10], [20, 22, 2]) },
  school_days: { weekdays: [19, 18, 19, 18, 20, 3, 3], hours: hours([7, 9, 4], [9, 15, 8], [15, 18, 5], [18, 20, 1]) },
  /** when caretakers find graffiti */
  working_hours: { weekdays: null, hours: hours([6, 8, 5], [8, 15, 8], [15, 18, 4], [18, 20, 1]) },
  shop_hours: { weekdays: null, hours: hours([8, 11, 4], [11, 15, 8], [15, 19, 11], [19, 21, 6], [21, 22, 2]) },
  commuter_parking: { weekdays: null, hours: hours([5, 7, 3], [7, 10, 9], [10, 17, 6], [17, 23, 4], [23, 24, 1]) },
  dealing: { weekdays: null, hours: hours([0, 2, 4], [10, 13, 3], [13, 16, 6], [16, 22, 10], [22, 24, 7]) },
  garage_nights: { weekdays: null, hours: hours([0, 3, 8], [14, 18, 3], [18, 21, 6], [21, 24, 10]) },
} as const satisfies Record<string, TimeProfile>;

export type ProfileName = keyof typeof PROFILES;

/** The date on which an hour of a profile's day falls. */
export function dateOf(profile: TimeProfile, day: number, hour: number): number {
  return profile.nights && hour < MORNING ? day + 1 : day;
}

/** Share of each calendar weekday, Monday first: a night is divided at midnight. */
export function weekdayShares(profile: TimeProfile, own: readonly number[]): number[] {
  const weekdays = profile.weekdays ?? own;
  const total = sum(weekdays);
  const after = profile.nights ? sum(profile.hours.slice(0, MORNING)) / sum(profile.hours) : 0;
  return weekdays.map((w, i) => (w * (1 - after) + (weekdays[(i + 6) % 7] ?? 0) * after) / total);
}

function sum(weights: readonly number[]): number {
  return weights.reduce((total, w) => total + w, 0);
}
