import { changeReach } from './change-scale';

/** What became of one area, and between which counts it would lie had it changed as the whole did. */
export interface FunnelRow {
  stadsdel: string;
  name: string;
  before: number;
  after: number;
  low: number | null;
  high: number | null;
  is_outside: boolean;
}

/** The same in per cent of the count before; nulls where there is too little to say. */
export interface FunnelChange {
  change_pct: number;
  low_pct: number;
  high_pct: number;
}

/** Counts as changes in per cent; null without a band or with nothing before. */
export function funnelChange(row: Omit<FunnelRow, 'stadsdel' | 'name' | 'is_outside'>): FunnelChange | null {
  if (row.before <= 0 || row.low === null || row.high === null) return null;
  const percent = (n: number) => (100 * (n - row.before)) / row.before;
  return { change_pct: percent(row.after), low_pct: percent(row.low), high_pct: percent(row.high) };
}

/**
 * One reach for all rows, so that they can be compared; see `changeReach`. The dots decide it: the band of an area with
 * few offences may run past the ends, and would otherwise press all others together.
 */
export function funnelReach(changes: readonly Pick<FunnelChange, 'change_pct'>[]): number {
  const dots = changes.map(({ change_pct }) => change_pct);
  return dots.length === 0 ? 2 : Math.max(1.5, changeReach(Math.min(...dots), Math.max(...dots)));
}

/** Areas by how much they changed, most first; those with too little to say stand last. */
export function sortByChange<Row extends FunnelRow>(rows: readonly Row[]): Row[] {
  const change = (row: Row) => funnelChange(row)?.change_pct ?? -Infinity;
  return [...rows].sort((a, b) => (change(a) === change(b) ? 0 : change(b) - change(a)));
}
