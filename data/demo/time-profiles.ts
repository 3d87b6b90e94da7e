/** When in the week something happens: weight per ISO weekday, Monday first, and per hour of the day, 0 first. */
export interface TimeProfile {
  weekdays: readonly number[];
  hours: readonly number[];
}

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];
const SCHOOL_DAYS = [19, 18, 19, 18, 20, 3, 3];
const SHOP_DAYS = [14, 14, 14, 15, 18, 15, 10];

/** Hours from a list of [from, to) with the weight of each hour in it; hours that are not named weigh 0. */
function hours(...spans: readonly (readonly [from: number, to: number, weight: number])[]): number[] {
  const weights = new Array<number>(24).fill(0);
  for (const [from, to, weight] of spans) for (let hour = from; hour < to; hour++) weights[hour] = weight;
  return weights;
}

export const PROFILES = {
  all_day: { weekdays: EVERY_DAY, hours: hours([0, 7, 1], [7, 12, 3], [12, 18, 4], [18, 23, 3], [23, 24, 2]) },
  afternoon_and_evening: {
    weekdays: EVERY_DAY,
    hours: hours([0, 3, 3], [3, 8, 1], [8, 14, 4], [14, 21, 8], [21, 24, 6]),
  },
  evening_and_night: { weekdays: EVERY_DAY, hours: hours([0, 4, 7], [4, 8, 2], [8, 16, 2], [16, 20, 4], [20, 24, 8]) },
  /** Friday and Saturday 22 to 03: by the calendar that is Friday to Sunday */
  weekend_nights: { weekdays: [0, 0, 0, 1, 22, 50, 27], hours: hours([0, 3, 9], [3, 4, 3], [20, 22, 2], [22, 24, 10]) },
  /** the young robbed on their way from school and in the evening: 14 to 20 */
  after_school: {
    weekdays: [15, 15, 16, 16, 20, 11, 7],
    hours: hours([13, 14, 1], [14, 16, 8], [16, 20, 10], [20, 22, 2]),
  },
  school_hours: { weekdays: SCHOOL_DAYS, hours: hours([7, 9, 4], [9, 15, 8], [15, 18, 5], [18, 20, 1]) },
  shop_hours: { weekdays: SHOP_DAYS, hours: hours([8, 11, 4], [11, 15, 8], [15, 19, 11], [19, 21, 6], [21, 22, 2]) },
  commuter_parking: {
    weekdays: [17, 17, 17, 16, 15, 10, 8],
    hours: hours([5, 7, 3], [7, 10, 9], [10, 17, 6], [17, 23, 4], [23, 24, 1]),
  },
  dealing: {
    weekdays: [12, 14, 15, 15, 16, 16, 12],
    hours: hours([0, 2, 4], [10, 13, 3], [13, 16, 6], [16, 22, 10], [22, 24, 7]),
  },
  garage_nights: {
    weekdays: [11, 13, 14, 15, 18, 17, 12],
    hours: hours([0, 3, 8], [14, 18, 3], [18, 21, 6], [21, 24, 10]),
  },
} as const satisfies Record<string, TimeProfile>;

export type ProfileName = keyof typeof PROFILES;
