/**
 * How evenly visits are spread over the hours in which they can be made: Shannon's entropy of the hour over the most that
 * so many visits can have. 0 is always the same hour, which whoever watches soon knows; 1 is as spread as can be.
 * @param hours the hour of each visit
 * @param n_hours how many hours they can be made in
 * @returns null for fewer than 3 visits or 2 hours: too few to say
 */
export function evenness(hours: readonly number[], n_hours: number): number | null {
  const most = Math.min(hours.length, n_hours);
  if (hours.length < 3 || most < 2) return null;
  const counts = new Map<number, number>();
  for (const hour of hours) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  let entropy = 0;
  for (const n of counts.values()) entropy -= (n / hours.length) * Math.log(n / hours.length);
  return Math.min(1, Math.max(0, entropy / Math.log(most)));
}
