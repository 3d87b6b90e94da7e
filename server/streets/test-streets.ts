import { ALPHA } from '../analysis/layers/significance';
import { hotStretches, type HotStretches } from '../statistics/hot-stretches';
import type { GroundParts } from './surroundings';

/** With fewer offences on streets, two on one look like a gathering. */
const LEAST_TESTED = 30;

/** Stretches held against chance, each of them. */
export interface TestedStreets extends HotStretches {
  isHot: (segment: number) => boolean;
}

/**
 * Holds every stretch of the ground against offences strewn evenly along the streets, and evenly over the land around them.
 * @param n one count a segment
 * @returns null where there is too little to test
 */
export function testStreets(n: Float64Array, { of_length, of_ground }: GroundParts): TestedStreets | null {
  if (n.reduce((sum, count) => sum + count, 0) < LEAST_TESTED) return null;
  const found = hotStretches(n, [of_length, of_ground]);
  if (!found.computable) return null;
  return { ...found, isHot: (segment) => found.qvalue[segment]! < ALPHA };
}
