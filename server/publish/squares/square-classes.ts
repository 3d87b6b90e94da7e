/** Side of a published square, m, on the national grid as official statistics have it. */
export const SQUARE_M = 250;

/** Fewer residents than this live in a square whose class is not told: too few to stand behind a number. */
export const LEAST_RESIDENTS = 50;

/** A class of squares: offences of a year from `low` to `high`, both in it; null for no upper end. */
interface SquareClass {
  low: number;
  high: number | null;
}

/** Lower ends of the classes above the first, the same in every year and town, so that a calm year looks calm. */
const LOWS = [10, 25, 50, 100] as const;

/** The classes under a threshold: the lowest is at least twice as wide, and holds 0, so that it tells of no single offence. */
export function squareClasses(threshold: number): SquareClass[] {
  const lows = [0, ...LOWS.filter((low) => low >= 2 * threshold)];
  return lows.map((low, i) => ({ low, high: lows[i + 1] === undefined ? null : lows[i + 1]! - 1 }));
}

/** The number of the class that holds a count. */
export function classOf(n: number, classes: readonly SquareClass[]): number {
  return classes.findLastIndex(({ low }) => n >= low);
}
