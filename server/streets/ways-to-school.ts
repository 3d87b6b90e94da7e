import { waysTo } from '../statistics/ways-to';
import { positionKey, type Segment } from './segment';

/** As far as children are taken to walk along the streets, metres. */
export const REACH_M = 1000;
/** A stretch is a way to school where at least so large a share of the shortest ways goes along it. */
export const LEAST_SHARE = 0.1;
/** A school whose yard lies further from every street has no ways here, metres. */
const MOST_FROM_STREET_M = 300;

/** A stretch of a way to a school. */
export interface Way {
  /** index of the segment */
  segment: number;
  /** of the shortest ways within reach */
  share: number;
}

/** The streets as a network to walk along: both ways on all of them, over every crossing. */
export function walkingNetwork(segments: readonly Segment[]) {
  const numbers = new Map<string, number>();
  const numberOf = (segment: Segment, end: 0 | -1) => {
    const key = positionKey(segment.line.at(end)!);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const stretches = segments.map((segment) => ({
    a: numberOf(segment, 0),
    b: numberOf(segment, -1),
    length: segment.length_m,
  }));
  return { segments, stretches, n_crossings: numbers.size };
}

/**
 * The stretches that the shortest ways to a school share: from everywhere along the streets within reach, as many from every
 * metre, for nobody knows here where children live.
 * @param x metres
 * @param y metres
 */
export function findWays(
  { segments, stretches, n_crossings }: ReturnType<typeof walkingNetwork>,
  x: number,
  y: number,
): Way[] {
  const gate = nearestPoint(segments, x, y);
  if (gate === null) return [];
  // the street before the school parts there, so that what comes from either side goes along its own part
  const { a, b, length } = stretches[gate.segment]!;
  const parted = [
    ...stretches.with(gate.segment, { a, b: n_crossings, length: gate.along_m }),
    { a: n_crossings, b, length: Math.max(0, length - gate.along_m) },
  ];
  const starts = [{ crossing: n_crossings, distance: gate.distance_m }];
  const { along, reached } = waysTo(parted, n_crossings + 1, starts, REACH_M);
  along[gate.segment] = Math.max(along[gate.segment]!, along.at(-1)!);
  return [...along.slice(0, -1)]
    .map((length_m, segment) => ({ segment, share: reached === 0 ? 0 : length_m / reached }))
    .filter(({ share }) => share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share || one.segment - other.segment);
}

/** Where the street nearest to a point is nearest to it; null where none is near. */
function nearestPoint(segments: readonly Segment[], x: number, y: number) {
  let found: { segment: number; along_m: number; distance_m: number } | null = null;
  segments.forEach(({ xy }, segment) => {
    let begun = 0;
    for (let k = 1; k < xy.length; k++) {
      const [[ax, ay], [bx, by]] = [xy[k - 1]!, xy[k]!];
      const [dx, dy] = [bx - ax, by - ay];
      const piece = Math.hypot(dx, dy);
      const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (piece * piece || 1)));
      const distance_m = Math.hypot(x - ax - t * dx, y - ay - t * dy);
      if (distance_m < (found?.distance_m ?? MOST_FROM_STREET_M))
        found = { segment, along_m: begun + t * piece, distance_m };
      begun += piece;
    }
  });
  return found as { segment: number; along_m: number; distance_m: number } | null;
}
