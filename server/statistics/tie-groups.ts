import type { RankInterval } from './rank-draws';

/**
 * Things in order, gathered in groups that cannot be told apart: each goes with the first of a group as long as its interval
 * of places meets that one's. Overlap is not passed on, so that a long row of neighbours is not all one group.
 * @param intervals in the order that they are shown in, the highest first
 * @returns for each the first and last place of its group, from 1
 */
export function tieGroups(intervals: readonly RankInterval[]): { first: number; last: number }[] {
  const groups: { first: number; last: number }[] = [];
  for (let start = 0; start < intervals.length;) {
    let end = start;
    while (end + 1 < intervals.length && intervals[end + 1]!.low <= intervals[start]!.high) end++;
    for (let i = start; i <= end; i++) groups.push({ first: start + 1, last: end + 1 });
    start = end + 1;
  }
  return groups;
}
