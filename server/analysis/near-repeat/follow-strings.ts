import type { z } from '@hono/zod-openapi';
import type { analysisNearRepeat } from '../../analysis-contract';
import { addDays } from '../../calendar';
import type { Grid } from '../../grid/build-grid';
import { cellOfPoint } from '../cell-of-point';
import type { Point } from '../points-of';
import { nearRepeatLinks, nearRepeatStrings } from '../../statistics/near-repeat-strings';

/** Nearer and sooner than this makes a link of a string. */
export const STRING_M = 100;
export const STRING_DAYS = 7;

/** Two offences are a pair, not a string. */
const MIN_OFFENCES = 3;
const MAX_STRINGS = 50;

/**
 * Chains of offences near in place and time, longest first, told by the squares that they pass through.
 * @param points in order of time
 */
export function followStrings(points: readonly Point[], squares: Grid): z.infer<typeof analysisNearRepeat>['strings'] {
  const column = (name: keyof Point) => Float64Array.from(points, (point) => point[name]);
  const limits = [column('x'), column('y'), column('day'), STRING_M, STRING_DAYS, 'manhattan'] as const;
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
  return [...strings]
    .filter(([, own]) => own.length >= MIN_OFFENCES)
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
