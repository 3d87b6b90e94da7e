/**
 * A patrol that nothing is asked of for longer than this, from the end of a visit to the next, has two passes, minutes:
 * half of a shift of eight hours. Less would make a pass of nearly every visit, as few are spread over a shift.
 */
export const MOST_BETWEEN_MIN = 240;

/**
 * The visits of one patrol on a day as the passes that they become: a pass is no longer than its visits ask, and does not
 * hold an evening for two of them. When visits are made is not touched by it: that is drawn over the whole shift.
 * @param visits in order of time
 */
export function splitAtPauses<T extends { from: string; to: string }>(visits: readonly T[]): T[][] {
  const passes: T[][] = [];
  for (const visit of visits) {
    const before = passes.at(-1)?.at(-1);
    const isSame = before && Date.parse(visit.from) - Date.parse(before.to) <= MOST_BETWEEN_MIN * 60_000;
    if (isSame) passes.at(-1)!.push(visit);
    else passes.push([visit]);
  }
  return passes;
}
