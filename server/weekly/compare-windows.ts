import type { z } from '@hono/zod-openapi';
import type { weekly } from '../contract/weekly';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { betaBinomialTails } from '../statistics/beta-binomial-tails';
import { twoSided } from '../statistics/binomial-tails';
import { changeBetween } from '../statistics/change-between';
import { spreadOfSum, usualSpread } from './usual-spread';

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
  /** both years' counts of each pair of stadsdel and category that it is the sum of */
  pairs: Record<WindowName, number[]>;
}

/**
 * Every stadsdel, category and both together against the same time a year before, in three times at once: a difference is
 * sure where it holds with all of these tests reckoned with (Benjamini and Hochberg), and with the spread between years that
 * stadsdelar and categories usually have (beta-binomial test of one year's part of both, after Przyborowski and Wilenski
 * 1940, Biometrika 31:313–323, and Skellam 1948, JRSS B 10:257–261).
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
  const spread = usualSpread(
    WINDOWS.map((window) => both.map(({ now, before }) => ({ now: now[window], before: before[window] }))),
  );
  const spreadOf = (unit: Unit, window: WindowName) =>
    spreadOfSum(spread[WINDOWS.indexOf(window)]!, unit.pairs[window]);
  const changeOf = (unit: Unit, window: WindowName) =>
    changeBetween(unit.before[window], unit.now[window], spreadOf(unit, window));
  const pvalues = tested.map(({ unit, window }) => {
    const [now, sum] = [unit.now[window], unit.now[window] + unit.before[window]];
    return twoSided(betaBinomialTails(now, sum, 1 / 2, spreadOf(unit, window)));
  });
  const q = benjaminiHochberg(Float64Array.from(pvalues));
  const sure = tested.filter((_, i) => q[i]! < ALPHA);
  const isSure = (unit: Unit, window: WindowName) => sure.some((each) => each.unit === unit && each.window === window);
  const rowOf = (unit: Unit): Sheet['total'] => {
    const one = (window: WindowName): Compared => ({
      n: unit.now[window],
      n_before: unit.before[window],
      change: is_comparable ? changeOf(unit, window) : null,
      is_sure: isSure(unit, window),
    });
    return { week: one('week'), month: one('month'), year: one('year') };
  };
  return {
    n_tests: tested.length,
    total: rowOf(total),
    stadsdelar: byStadsdel.map((unit) => ({ stadsdel: unit.stadsdel!, ...rowOf(unit) })),
    categories: byCategory.map((unit) => ({ category: unit.category!, ...rowOf(unit) })),
    standing_out: sure.toSorted(byKind).map(({ unit, window }) => ({
      stadsdel: unit.stadsdel,
      category: unit.category,
      window,
      n: unit.now[window],
      n_before: unit.before[window],
      change: changeOf(unit, window),
    })),
  };
}

/** Stadsdel and category together first, and of those the ones with more than last year: they are what is new. */
function byKind(a: { unit: Unit; window: WindowName }, b: { unit: Unit; window: WindowName }): number {
  const rank = ({ unit, window }: typeof a) =>
    unit.stadsdel === null || unit.category === null ? 2 : unit.now[window] > unit.before[window] ? 0 : 1;
  return rank(a) - rank(b);
}

function sumOf(counts: readonly WeeklyCount[], stadsdel: string | null, category: string | null): Unit {
  const unit: Unit = {
    stadsdel,
    category,
    now: { week: 0, month: 0, year: 0 },
    before: { week: 0, month: 0, year: 0 },
    pairs: { week: [], month: [], year: [] },
  };
  for (const { now, before } of counts)
    for (const window of WINDOWS) {
      unit.now[window] += now[window];
      unit.before[window] += before[window];
      unit.pairs[window].push(now[window] + before[window]);
    }
  return unit;
}
