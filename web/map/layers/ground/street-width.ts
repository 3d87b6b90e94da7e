import type { ExpressionSpecification } from 'maplibre-gl';

/** Pixels at zoom 12, 14, 16 and 18, by class; thin, for streets are what one finds the way by, not what is shown. */
const WIDTHS: Readonly<Record<string, readonly [number, number, number, number]>> = {
  motorway: [1.6, 3.2, 8, 24],
  trunk: [1.6, 3.2, 8, 24],
  primary: [1.3, 2.8, 7, 22],
  secondary: [1.1, 2.4, 6.5, 20],
  tertiary: [0.9, 2, 6, 18],
  residential: [0.5, 1.4, 4.5, 15],
  living_street: [0.5, 1.4, 4.5, 14],
  pedestrian: [0.5, 1.2, 4, 13],
  service: [0.3, 0.7, 2.4, 8],
};
const ZOOMS = [12, 14, 16, 18] as const;

/** The width of a street by its class and the zoom, and so much more on both sides together. */
export function streetWidth(more = 0): ExpressionSpecification {
  const at = (i: number): ExpressionSpecification => {
    const pairs = Object.entries(WIDTHS).flatMap(([name, widths]) => [name, widths[i]! + more]);
    return ['match', ['get', 'class'], ...pairs, 1 + more] as unknown as ExpressionSpecification;
  };
  const stops = ZOOMS.flatMap((zoom, i) => [zoom, at(i)]);
  return ['interpolate', ['exponential', 1.5], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** Streets to drive on, and ways that are thinner than any of them. */
export const DRIVEN = Object.keys(WIDTHS);
export const WALKED = ['footway', 'cycleway', 'path', 'track', 'steps'] as const;
