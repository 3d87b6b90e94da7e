import type { Row } from '../../../data/duckdb/append-rows';
import { createDemoWorld } from '../../../data/demo/demo-world';
import { demoGround } from '../../../data/demo/ground-rows';
import type { Pack } from '../../../data/pack/schema';
import { createLocator } from '../../../data/place/locator';
import type { Random } from '../../../server/statistics/random';
import { cutAtCrossings, middleOf, type Segment } from '../../../server/streets/segment';
import type { Territory } from '../../../server/town/territory';
import type { Spot } from './ground';

/** An offence stands at a house, so far off its street at most, metres. */
const OFF_M = 10;
/** Shorter stretches hold too little of a town for a part of a year's offences to be planted on them, metres. */
const LEAST_PLANTED_M = 60;

export interface StreetGround {
  rows: Row[];
  /** a point beside the streets, each metre of them as likely */
  draw: () => Spot;
  /** a point beside one stretch */
  drawOn: (segment: Segment) => Spot;
  /** stretches to plant offences on */
  plantable: readonly Segment[];
}

/** The demo's streets, and points that are dealt evenly along them. */
export function openStreetGround(pack: Pack, { toMetres }: Territory, random: Random): StreetGround {
  const rows = demoGround(createDemoWorld(pack, '2026-01-01')).street;
  const locator = createLocator(pack);
  const ways = rows
    .filter((row) => row['name'] !== null || row['class'] === 'residential')
    .map((row) => ({
      class: String(row['class']),
      name: row['name'] as string | null,
      line: [...String(row['geometry']).matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
    }));
  const inTown = (segment: Segment) => {
    const [x, y] = middleOf(segment).map(Math.round) as [number, number];
    return locator.stadsdelAt(x, y) !== null;
  };
  const segments = cutAtCrossings(ways, toMetres).filter(inTown);
  const ends: number[] = [];
  for (const { length_m } of segments) ends.push((ends.at(-1) ?? 0) + length_m);
  const part = () => random.below(2 ** 32) / 2 ** 32;
  const drawOn = (segment: Segment): Spot => {
    for (;;) {
      const [x, y] = along(segment, part() * segment.length_m);
      const off = () => (2 * part() - 1) * OFF_M;
      const [px, py] = [Math.round(x + off()), Math.round(y + off())];
      const stadsdel = locator.stadsdelAt(px, py);
      if (stadsdel !== null) return { x: px, y: py, stadsdel };
    }
  };
  return {
    rows,
    drawOn,
    draw: () => {
      const at = part() * ends.at(-1)!;
      return drawOn(segments[ends.findIndex((end) => end > at)]!);
    },
    plantable: segments.filter(({ length_m }) => length_m >= LEAST_PLANTED_M),
  };
}

function along({ xy }: Segment, metres: number): [number, number] {
  let left = metres;
  for (let i = 1; i < xy.length; i++) {
    const [[ax, ay], [bx, by]] = [xy[i - 1]!, xy[i]!];
    const piece = Math.hypot(bx - ax, by - ay);
    if (piece > 0 && left <= piece) return [ax + (left / piece) * (bx - ax), ay + (left / piece) * (by - ay)];
    left -= piece;
  }
  return xy.at(-1)!;
}
