interface StadsdelWeek {
  stadsdel: string;
  n_planned: number;
  planned_min: number;
  delivered_min: number | null;
}

interface PresenceSum {
  rows: StadsdelWeek[];
  planned_min: number;
  delivered_min: number | null;
  prioritised_share: number | null;
}

/**
 * One week's presence for every stadsdel, those without passes included, and its sum.
 * @param stadsdelar every stadsdel for which the absence of passes is known
 */
export function sumPresence(
  rows: readonly StadsdelWeek[],
  stadsdelar: readonly string[],
  prioritised: readonly string[],
): PresenceSum {
  const isReported = rows.some((row) => row.delivered_min !== null);
  const found = new Map(rows.map((row) => [row.stadsdel, row]));
  const all = stadsdelar.map(
    (stadsdel) =>
      found.get(stadsdel) ?? { stadsdel, n_planned: 0, planned_min: 0, delivered_min: isReported ? 0 : null },
  );
  const planned_min = all.reduce((sum, row) => sum + row.planned_min, 0);
  const first = all.filter((row) => prioritised.includes(row.stadsdel));
  return {
    rows: all,
    planned_min,
    delivered_min: isReported ? all.reduce((sum, row) => sum + (row.delivered_min ?? 0), 0) : null,
    prioritised_share: planned_min === 0 ? null : round(first.reduce((n, row) => n + row.planned_min, 0) / planned_min),
  };
}

/** To a tenth of a percent. */
function round(share: number): number {
  return Math.round(1000 * share) / 1000;
}
