/** What happened so long before a pass was to begin, or after it was to end, was another pass. */
const MAX_OUTSIDE_MS = 12 * 3_600_000;

/** Whether what lasted from one instant to another can belong to a pass. */
export function isNearPass(
  { planned_from, planned_to }: { planned_from: string; planned_to: string },
  first_ms: number,
  last_ms = first_ms,
): boolean {
  return first_ms >= Date.parse(planned_from) - MAX_OUTSIDE_MS && last_ms <= Date.parse(planned_to) + MAX_OUTSIDE_MS;
}
