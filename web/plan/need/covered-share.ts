/** Minutes after Monday 00 by the clock. */
interface Span {
  from: number;
  to: number;
}

/** Stretches without overlaps, in order. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/**
 * How much of a week's need falls in hours when somebody is planned to be there, 0 to 1; evenly within a slot.
 * @param share need in each slot of three hours; what it sums to does not matter
 * @returns null where there is no need to cover
 */
export function coveredShare(share: readonly number[], spans: readonly Span[]): number | null {
  const all = share.reduce((sum, value) => sum + value, 0);
  if (!(all > 0)) return null;
  const slotMin = (7 * 1440) / share.length;
  let covered = 0;
  for (const { from, to } of mergeSpans(spans)) {
    const first = Math.max(0, Math.floor(from / slotMin));
    for (let slot = first; slot < share.length && slot * slotMin < to; slot++) {
      const minutes = Math.min(to, (slot + 1) * slotMin) - Math.max(from, slot * slotMin);
      covered += (share[slot]! * minutes) / slotMin;
    }
  }
  return covered / all;
}
