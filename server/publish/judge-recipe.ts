import type { RECIPE_DOUBTS } from '../contract/publications';
import { ALL_GROUPS } from './count-groups';
import type { ProtectedTable } from './protected-table';
import { cellKey, WHOLE } from './protected-table';
import type { RecipeShape } from './recipe-shape';

export type RecipeDoubt = (typeof RECIPE_DOUBTS)[number];

/** What a month would publish, beside what was published before. */
export interface MonthToJudge {
  approved: RecipeShape;
  now: RecipeShape;
  /** years of all promises that could be shown */
  years: readonly number[];
  kept: readonly ProtectedTable[];
  /** with those that are new */
  tables: readonly ProtectedTable[];
  /** published counts that would be another today */
  n_changed: number;
}

/** A month brings a quarter at most, and with the fourth the year. */
const MOST_NEW_TIMES = 2;
/** So many quarters back a new one is held against. */
const QUARTERS_BACK = 4;
/** A quarter with fewer or more offences than this share of those before is looked at by a person. */
const [LEAST_RATIO, MOST_RATIO] = [0.6, 1.67];
/** So much more may be hidden than before: a share of all counts. */
const MORE_HIDDEN = 0.15;
/** Of the counts that are published and not zero, so many may have changed by late reports. */
const MOST_CHANGED = 0.1;

/** Why a month is not published before a person has looked at it; none where it is as it was approved. */
export function judgeRecipe({ approved, now, years, kept, tables, n_changed }: MonthToJudge): RecipeDoubt[] {
  const same = (of: keyof RecipeShape) => JSON.stringify(approved[of]) === JSON.stringify(now[of]);
  const before = new Set(kept.map(({ time }) => time));
  const fresh = tables.filter(({ time }) => !before.has(time));
  const quarters = kept.filter(({ time }) => time.length > 4);
  const n_counted = quarters.reduce((sum, table) => sum + countedCells(table), 0);
  const isMore = kept.length > 0 && fresh.length > 0 && hiddenShare(fresh) > hiddenShare(kept) + MORE_HIDDEN;
  const doubts: [RecipeDoubt, boolean][] = [
    ['synthetic', !same('synthetic')],
    ['threshold', !same('threshold')],
    ['stadsdelar', !same('stadsdelar')],
    ['groups', !same('groups')],
    ['promises', !same('promises')],
    ['new_promise', years.some((year) => year > Math.max(0, ...approved.promises))],
    ['presence', approved.has_presence && !now.has_presence],
    ['many_times', new Set(fresh.map(({ time }) => time)).size > MOST_NEW_TIMES],
    ['jump', fresh.some((table) => isJump(table, kept))],
    ['more_hidden', isMore],
    ['late', n_changed > MOST_CHANGED * n_counted],
  ];
  return doubts.flatMap(([doubt, holds]) => (holds ? [doubt] : []));
}

/** Counts below the sums that are not zero. */
function countedCells({ areas, groups, n }: ProtectedTable): number {
  return areas.reduce((sum, area) => sum + groups.filter((group) => (n[cellKey(area, group)] ?? 0) > 0).length, 0);
}

function hiddenShare(tables: readonly ProtectedTable[]): number {
  const cells = tables.reduce((sum, { n }) => sum + Object.keys(n).length, 0);
  return cells === 0 ? 0 : tables.reduce((sum, { hidden }) => sum + hidden.length, 0) / cells;
}

/** Whether a quarter of the whole municipality is far from those before it, cut in the same groups. */
function isJump(table: ProtectedTable, kept: readonly ProtectedTable[]): boolean {
  const total = ({ n, groups }: ProtectedTable) => n[cellKey(WHOLE, groups.length > 1 ? ALL_GROUPS : groups[0]!)] ?? 0;
  const alike = kept
    .filter(({ time, groups }) => time.length === table.time.length && groups.join() === table.groups.join())
    .sort((a, b) => (a.time < b.time ? -1 : 1))
    .slice(-QUARTERS_BACK);
  if (alike.length === 0) return false;
  const mean = alike.reduce((sum, each) => sum + total(each), 0) / alike.length;
  // with very few the ratio says nothing
  if (mean < 20) return false;
  const ratio = total(table) / mean;
  return ratio < LEAST_RATIO || ratio > MOST_RATIO;
}
