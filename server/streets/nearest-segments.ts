import type { Segment } from './segment';
import { WITHIN_M, type StreetRule } from './street-rules';

/** No rule shares an offence among streets that lie this much farther than the nearest, metres. */
const MOST_FARTHER_M = 10;

/** The streets around a point, nearest first: none within 50 m where there are none. */
export interface Near {
  /** indexes of the segments */
  segments: readonly number[];
  distances_m: readonly number[];
}

/** The segments that an offence is on, by a rule. */
export function onOf(near: Near, rule: StreetRule): readonly number[] {
  const n = howManyOn(near, rule);
  return n === near.segments.length ? near.segments : near.segments.slice(0, n);
}

/** Of the segments around a point, how many from the first on an offence is on, by a rule. */
export function howManyOn({ distances_m }: Near, { within_m, as_near_m }: StreetRule): number {
  const nearest = distances_m[0];
  if (nearest === undefined || nearest > within_m) return 0;
  let n = 1;
  while (n < distances_m.length && distances_m[n]! <= nearest + as_near_m) n++;
  return n;
}

/** Finds the streets that a point is on; what has been found is kept, for offences stack on addresses. */
export class NearestSegments {
  /** pieces of segments by square of 50 m: [segment, ax, ay, bx, by] … */
  readonly #squares = new Map<number, number[]>();
  readonly #known = new Map<number, Near>();

  constructor(segments: readonly Segment[]) {
    segments.forEach(({ xy }, segment) => {
      for (let i = 1; i < xy.length; i++) this.#add(segment, ...xy[i - 1]!, ...xy[i]!);
    });
  }

  at(x: number, y: number): Near {
    const key = squareKey(x, y);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.find(x, y);
    this.#known.set(key, found);
    return found;
  }

  /** The same without keeping it, for points that nobody will ask for again. */
  find(x: number, y: number): Near {
    const least = new Map<number, number>();
    let nearest = Infinity;
    const [column, row] = [Math.floor(x / WITHIN_M), Math.floor(y / WITHIN_M)];
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++) {
        const pieces = this.#squares.get(squareKey(c, r));
        if (pieces === undefined) continue;
        for (let i = 0; i < pieces.length; i += 5) {
          const d = distanceToPiece(x, y, pieces[i + 1]!, pieces[i + 2]!, pieces[i + 3]!, pieces[i + 4]!);
          if (d > WITHIN_M) continue;
          const segment = pieces[i]!;
          if (d < (least.get(segment) ?? Infinity)) least.set(segment, d);
          if (d < nearest) nearest = d;
        }
      }
    const found = [...least]
      .filter(([, d]) => d <= nearest + MOST_FARTHER_M)
      .sort(([a, da], [b, db]) => da - db || a - b);
    return { segments: found.map(([segment]) => segment), distances_m: found.map(([, d]) => d) };
  }

  /** A piece lies in every square that its rectangle touches: streets are short. */
  #add(segment: number, ax: number, ay: number, bx: number, by: number): void {
    const [west, east] = [Math.floor(Math.min(ax, bx) / WITHIN_M), Math.floor(Math.max(ax, bx) / WITHIN_M)];
    const [south, north] = [Math.floor(Math.min(ay, by) / WITHIN_M), Math.floor(Math.max(ay, by) / WITHIN_M)];
    for (let c = west; c <= east; c++)
      for (let r = south; r <= north; r++) {
        const key = squareKey(c, r);
        const pieces = this.#squares.get(key);
        if (pieces === undefined) this.#squares.set(key, [segment, ax, ay, bx, by]);
        else pieces.push(segment, ax, ay, bx, by);
      }
  }
}

/** Two whole numbers in one, exact to eight digits each. */
function squareKey(a: number, b: number): number {
  return a * 67_108_864 + b;
}

function distanceToPiece(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
