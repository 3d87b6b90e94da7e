import { setImmediate } from 'node:timers/promises';
import type { Locator } from '../../data/place/locator';
import { boxOf, contains } from '../town/planar';
import type { Territory } from '../town/territory';
import { onOf, type NearestSegments } from './nearest-segments';
import type { Segment } from './segment';
import { RULE } from './street-rules';

/** What part of the ground of some stadsdelar, and of their streets, each segment is. */
export interface Surroundings {
  /** @param stadsdelar null for all */
  partsIn: (stadsdelar: readonly string[] | null) => GroundParts;
}

export interface GroundParts {
  /** metres of each segment that lie in them, by how much of the ground around it does */
  length_m: Float64Array;
  /** its part of their ground within 50 m of a street: what it has of offences that are strewn evenly over the land */
  of_ground: Float64Array;
  /** its part of the length of their streets: what it has of offences that are strewn evenly along them */
  of_length: Float64Array;
}

/** The ground is felt at points so far apart, metres… */
const STEP_M = 10;
/** …or farther, so that there are no more than this: a large town is no less exact by it, for its sums are larger. */
const MOST_POINTS = 250_000;
/** Others are let in after so many. */
const PAUSE_AFTER = 5000;

/** Feels the land of a town point by point: which stadsdel it lies in, and which segment an offence there would be on. */
export async function surroundingsOf(
  segments: readonly Segment[],
  nearest: NearestSegments,
  { outline_xy, water, stadsdelar }: Pick<Territory, 'outline_xy' | 'water' | 'stadsdelar'>,
  locator: Pick<Locator, 'stadsdelAt'>,
): Promise<Surroundings> {
  const around = new Map(stadsdelar.map(({ stadsdel }) => [stadsdel, new Float64Array(segments.length)]));
  const [west, south, east, north] = boxOf(outline_xy.coordinates);
  const step = Math.max(STEP_M, Math.ceil(Math.sqrt(((east - west) * (north - south)) / MOST_POINTS)));
  let felt = 0;
  for (let x = Math.floor(west) + step / 2; x < east; x += step)
    for (let y = Math.floor(south) + step / 2; y < north; y += step) {
      if (++felt % PAUSE_AFTER === 0) await setImmediate();
      const of = around.get(locator.stadsdelAt(Math.round(x), Math.round(y)) ?? '');
      if (of === undefined || water.parts.some(({ xy, box }) => contains([xy], box, [x, y]))) continue;
      const on = onOf(nearest.find(x, y), RULE);
      for (const segment of on) of[segment] = of[segment]! + 1 / on.length;
    }
  const whole = sumOf([...around.values()], segments.length);
  const own = segments.map(({ xy: [[x, y] = [0, 0]] }) => locator.stadsdelAt(Math.round(x), Math.round(y)));
  return {
    partsIn: (chosen) => {
      const names = [...around.keys()].filter((name) => chosen?.includes(name) ?? true);
      const here = sumOf(
        names.map((name) => around.get(name)!),
        segments.length,
      );
      const length_m = Float64Array.from(segments, ({ length_m }, i) => {
        // too short for a point to lie nearest to it
        if (whole[i] === 0) return chosen === null || chosen.includes(own[i] ?? '') ? length_m : 0;
        return (length_m * here[i]!) / whole[i]!;
      });
      return { length_m, of_ground: toParts(here), of_length: toParts(length_m) };
    },
  };
}

function sumOf(columns: readonly Float64Array[], n: number): Float64Array {
  const sum = new Float64Array(n);
  for (const column of columns) column.forEach((value, i) => (sum[i] = sum[i]! + value));
  return sum;
}

function toParts(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return total === 0 ? values : values.map((value) => value / total);
}
