import { isoWeek } from '../../data/terms/calendar';
import type { StadsdelWeek } from '../store/sum-presence';

type Row = Omit<StadsdelWeek, 'week_start'>;

interface PresenceSum {
  rows: Row[];
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
  const found = new Map(
    rows.map(({ stadsdel, n_planned, planned_min, delivered_min }): [string, Row] => [
      stadsdel,
      { stadsdel, n_planned, planned_min, delivered_min },
    ]),
  );
  const all = stadsdelar.map(
    (stadsdel): Row =>
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

/**
 * Presence week by week, of one stadsdel or of all: every week that has passes anywhere, and 0 delivered where nothing
 * was planned once the week has been reported at all.
 */
export function sumByWeek(rows: readonly StadsdelWeek[], stadsdel: string | null) {
  const weeks = new Map<string, { planned_min: number; delivered_min: number | null }>();
  for (const row of rows) {
    let week = weeks.get(row.week_start);
    if (!week)
      weeks.set(row.week_start, (week = { planned_min: 0, delivered_min: row.delivered_min === null ? null : 0 }));
    if (stadsdel !== null && row.stadsdel !== stadsdel) continue;
    week.planned_min += row.planned_min;
    if (week.delivered_min !== null) week.delivered_min += row.delivered_min ?? 0;
  }
  return {
    week: [...weeks.keys()].map(isoWeek),
    planned_min: [...weeks.values()].map((week) => week.planned_min),
    delivered_min: [...weeks.values()].map((week) => week.delivered_min),
  };
}
