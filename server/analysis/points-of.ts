import type { Questions } from '../db/questions';

/** An offence at a place. */
export interface Point {
  x: number;
  y: number;
  /** from 1970 */
  day: number;
}

/**
 * The offences of a question's lists, which are read faster from the database than rows are, in order of time and place:
 * the table is kept in order of days, so that there is little to sort.
 */
export function pointsOf(lists: Questions['pattern-points']['row'] | undefined): Point[] {
  const points = lists ? lists.x.map((x, i) => ({ x, y: lists.y[i]!, day: lists.day[i]! })) : [];
  return points.sort((a, b) => a.day - b.day || a.x - b.x || a.y - b.y);
}
