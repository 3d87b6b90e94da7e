import type { z } from '@hono/zod-openapi';
import type { weekly } from '../contract/weekly';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { changeBetween } from '../statistics/change-between';
import { eTest } from '../statistics/e-test';

export type Sheet = z.infer<typeof weekly>['sheet'];
type WindowName = Sheet['standing_out'][number]['window'];
type Compared = Sheet['total']['week'];

const WINDOWS: readonly WindowName[] = ['week', 'month', 'year'];
/** With fewer in both years together, a difference is not looked for: it could not be told. */
const LEAST_TESTED = 5;
const ALPHA = 0.05;

/** Offences of one stadsdel and category in each time, and in the same a year before. */
export interface WeeklyCount {
  stadsdel: string | null;
  category: string;
  now: Readonly<Record<WindowName, number>>;
  before: Readonly<Record<WindowName, number>>;
}

interface Unit {
  stadsdel: string | null;
  category: string | null;
  now: Record<WindowName, number>;
  before: Record<WindowName, number>;
}

/**
 * Every stadsdel, category and both together against the same time a year before, in three times at once: a difference is
 * sure where it holds with all of these tests reckoned with (E-test; Benjamini and Hochberg).
 * @param is_comparable false where nothing is known of the year before
 */
export function compareWindows(
  counts: readonly WeeklyCount[],
  stadsdelar: readonly string[],
  is_comparable: boolean,
): Pick<Sheet, 'total' | 'stadsdelar' | 'categories' | 'standing_out' | 'n_tests'> {
  const codes = [...new Set(counts.map(({ category }) => category))].sort();
  const unitOf = (stadsdel: string | null, category: string | null): Unit =>
    sumOf(
      counts.filter(
        (count) =>
          (stadsdel === null || count.stadsdel === stadsdel) && (category === null || count.category === category),
      ),
      stadsdel,
      category,
    );
  const total = unitOf(null, null);
  const byStadsdel = stadsdelar.map((code) => unitOf(code, null));
  const byCategory = codes.map((code) => unitOf(null, code));
  const both = counts
    .filter(({ stadsdel }) => stadsdel !== null && stadsdelar.includes(stadsdel))
    .map((count) => sumOf([count], count.stadsdel, count.category));
  const tested = [total, ...byStadsdel, ...byCategory, ...both].flatMap((unit) =>
    WINDOWS.filter((window) => is_comparable && unit.now[window] + unit.before[window] >= LEAST_TESTED).map(
      (window) => ({ unit, window }),
    ),
  );
  const pvalues = tested.map(({ unit, window }) => {
    const found = eTest(unit.before[window], unit.now[window]);
    return found.computable ? found.pvalue : 1;
  });
  const q = benjaminiHochberg(Float64Array.from(pvalues));
  const sure = tested.filter((_, i) => q[i]! < ALPHA);
  const isSure = (unit: Unit, window: WindowName) => sure.some((each) => each.unit === unit && each.window === window);
  const rowOf = (unit: Unit): Sheet['total'] => {
    const one = (window: WindowName): Compared => ({
      n: unit.now[window],
      n_before: unit.before[window],
      change: is_comparable ? changeBetween(unit.before[window], unit.now[window]) : null,
      is_sure: isSure(unit, window),
    });
    return { week: one('week'), month: one('month'), year: one('year') };
  };
  return {
    n_tests: tested.length,
    total: rowOf(total),
    stadsdelar: byStadsdel.map((unit) => ({ stadsdel: unit.stadsdel!, ...rowOf(unit) })),
    categories: byCategory.map((unit) => ({ category: unit.category!, ...rowOf(unit) })),
    standing_out: sure.map(({ unit, window }) => ({
      stadsdel: unit.stadsdel,
      category: unit.category,
      window,
      n: unit.now[window],
      n_before: unit.before[window],
      change: changeBetween(unit.before[window], unit.now[window]),
    })),
  };
}

function sumOf(counts: readonly WeeklyCount[], stadsdel: string | null, category: string | null): Unit {
  const unit: Unit = {
    stadsdel,
    category,
    now: { week: 0, month: 0, year: 0 },
    before: { week: 0, month: 0, year: 0 },
  };
  for (const { now, before } of counts)
    for (const window of WINDOWS) {
      unit.now[window] += now[window];
      unit.before[window] += before[window];
    }
  return unit;
}
