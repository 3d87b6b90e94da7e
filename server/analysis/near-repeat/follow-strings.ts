import type { z } from '@hono/zod-openapi';
import type { analysisNearRepeat } from '../../contract/analysis-patterns';
import { addDays } from '../../../data/terms/calendar';
import type { Grid } from '../../town/grid';
import { cellOfPoint } from '../cell-of-point';
import type { Point } from '../points-of';
import { nearRepeatLinks, nearRepeatStrings } from '../../statistics/near-repeat-strings';

/** Sooner than this makes a link of a string, and nearer than the reach that the table gives it. */
export const STRING_DAYS = 7;

/** What goes on for longer or reaches further than the table looks is a place where much happens, not one series. */
const SERIES_DAYS = 28;
const SERIES_M = 400;

/** Two offences are a pair, not a string. */
const MIN_OFFENCES = 3;
const MAX_STRINGS = 50;

export interface Strings {
  strings: z.infer<typeof analysisNearRepeat>['strings'];
  /** chains too long or wide to be one series, not among the strings */
  n_too_long: number;
  /** the one of them with most offences */
  largest: { n: number; days: number; extent_m: number } | null;
}

/**
 * Chains of offences near in place and time, longest first, told by the squares that they pass through. One links to the
 * next (Ratcliffe and Rengert 2008), so where offences are dense a chain goes on through all of them: those are counted
 * apart.
 * @param points in order of time
 * @param reach_m nearer than this makes a link: the furthest of the near bands that has more pairs than chance gives
 */
export function followStrings(points: readonly Point[], squares: Grid, reach_m: number): Strings {
  if (reach_m === 0) return { strings: [], n_too_long: 0, largest: null };
  const column = (name: keyof Point) => Float64Array.from(points, (point) => point[name]);
  const limits = [column('x'), column('y'), column('day'), reach_m, STRING_DAYS, 'manhattan'] as const;
  const label = nearRepeatStrings(...limits);
  const cells = points.map((point) => cellOfPoint(point, squares));
  const strings = new Map<number, number[]>();
  for (const i of points.keys()) {
    const own = strings.get(label[i]!);
    if (own) own.push(i);
    else strings.set(label[i]!, [i]);
  }
  const links = new Map<number, [number, number][]>();
  for (const link of nearRepeatLinks(...limits)) {
    const own = links.get(label[link[0]]!);
    if (own) own.push(link);
    else links.set(label[link[0]]!, [link]);
  }
  const chains = [...strings].filter(([, own]) => own.length >= MIN_OFFENCES);
  const isLong = (own: readonly number[]) => {
    const { days, extent_m } = sizeOf(own, points);
    return days > SERIES_DAYS || extent_m > SERIES_M;
  };
  const long = chains.filter(([, own]) => isLong(own)).map(([, own]) => sizeOf(own, points));
  const series = chains
    .filter(([, own]) => !isLong(own))
    .map(([string, own]) => {
      const cell = [...new Set(own.map((i) => cells[i]!))].filter((c) => c >= 0);
      const [first, last] = [points[own[0]!]!, points[own.at(-1)!]!];
      return {
        n: own.length,
        from: addDays('1970-01-01', first.day),
        to: addDays('1970-01-01', last.day),
        near: squares.cells[cell[0] ?? -1]?.near ?? null,
        cell,
        link: linksBetween(links.get(string) ?? [], cells),
      };
    })
    .filter(({ cell }) => cell.length > 0)
    .sort((a, b) => b.n - a.n || (a.from < b.from ? -1 : 1))
    .slice(0, MAX_STRINGS);
  const largest = long.reduce<Strings['largest']>((most, chain) => (most && most.n >= chain.n ? most : chain), null);
  return { strings: series, n_too_long: long.length, largest };
}

/** Days from the first offence to the last, and the longer side of the box around them. */
function sizeOf(own: readonly number[], points: readonly Point[]): NonNullable<Strings['largest']> {
  const span = (name: keyof Point) => {
    const values = own.map((i) => points[i]![name]);
    return Math.max(...values) - Math.min(...values);
  };
  return { n: own.length, days: span('day'), extent_m: Math.max(span('x'), span('y')) };
}

/** Pairs of squares that links go between, each pair once. */
function linksBetween(links: readonly [number, number][], cells: readonly number[]): [number, number][] {
  const between = new Map<string, [number, number]>();
  for (const [i, j] of links) {
    const [from, to] = [cells[i]!, cells[j]!];
    // there and back again is one line on the map
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
    if (from >= 0 && to >= 0 && from !== to && !between.has(key)) between.set(key, [from, to]);
  }
  return [...between.values()];
}
