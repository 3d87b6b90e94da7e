import { upperTail } from './binomial-tails';

const DAYS = 7;
/** So many days in a row, and slots of a day in a row, are looked at as one: some days, or every day. */
const RUNS_OF_DAYS = [1, 2, 3, DAYS];
const RUNS_OF_SLOTS = [1, 2, 3];
const SIGNIFICANT = 0.05;

/** When in the week events gather. */
export interface CrowdedHours {
  /** ISO weekdays, Monday 1; from Saturday to Sunday it may go on to Monday; 1 to 7 is every day */
  weekday_from: number;
  weekday_to: number;
  /** slots of the day, the last included */
  slot_from: number;
  slot_to: number;
  /** events in it: a sum of parts where times are known as intervals */
  n: number;
}

/**
 * The hours of the week in which events gather more than an even week would give, as the days and slots in a row that are
 * least likely by chance; null where none stand out. A window's count is binomial given the sum (Przyborowski and Wilenski
 * 1940), and as many windows are looked at, its p is multiplied by their number (Bonferroni): of a few events nothing is said.
 * @param slots counts of slots of equal length, Monday's first; parts of events are allowed
 * @param slots_a_day how many of them make a day
 * @param exactness how much of the chance of a certain event a part of one has, by Σ part² / n: sums over it are as good as
 *   counts (Ratcliffe 2002 for the parts); above 0 to 1
 */
export function crowdedHours(slots: ArrayLike<number>, slots_a_day: number, exactness = 1): CrowdedHours | null {
  const n = sumOf(Array.from(slots));
  if (slots.length !== DAYS * slots_a_day) throw new RangeError(`got ${slots.length} slots, expected ${DAYS} days`);
  if (n === 0) return null;
  const windows = windowsOf(slots_a_day);
  let best: { p: number; found: CrowdedHours } | null = null;
  for (const { day, days, slot, length } of windows) {
    let k = 0;
    for (let d = 0; d < days; d++)
      for (let s = 0; s < length; s++) k += slots[((day + d) % DAYS) * slots_a_day + slot + s]!;
    const share = (days * length) / slots.length;
    if (k <= n * share) continue;
    const p = upperTail(Math.min(k, n) / exactness, n / exactness, share);
    if (best !== null && p >= best.p) continue;
    const weekday_to = ((day + days - 1) % DAYS) + 1;
    best = { p, found: { weekday_from: day + 1, weekday_to, slot_from: slot, slot_to: slot + length - 1, n: k } };
  }
  return best !== null && best.p * windows.length < SIGNIFICANT ? best.found : null;
}

/** Every window, the smallest first: of two as unlikely it is the smaller that is told. */
function windowsOf(slots_a_day: number) {
  const windows: { day: number; days: number; slot: number; length: number }[] = [];
  for (const length of RUNS_OF_SLOTS)
    for (const days of RUNS_OF_DAYS)
      for (let day = 0; day < (days === DAYS ? 1 : DAYS); day++)
        for (let slot = 0; slot + length <= slots_a_day; slot++) windows.push({ day, days, slot, length });
  return windows;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
