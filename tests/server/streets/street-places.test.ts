import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStreetPoints, sumToSegments } from '../../../server/streets/place-points';
import { StreetNetwork } from '../../../server/streets/street-network';
import { onOf } from '../../../server/streets/nearest-segments';
import { placesOf } from '../../../server/streets/street-places';
import { RULES } from '../../../server/streets/street-rules';
import { offence, openTown, type Town } from '../tiny-town';
import { at, street } from './tiny-streets';

/** Over a crossing and a street beside it, every few metres: one to four offences at a point. */
const POINTS = Array.from({ length: 400 }, (_, i) => at(140 + (i % 20) * 16, 420 + Math.floor(i / 20) * 9));
const countAt = (i: number) => 1 + (i % 4);
const FILTER = {
  category: null,
  place_type: null,
  weekday: null,
  hour: null,
  stadsdel: null,
  presence_produced: false,
};
const PERIOD = { from: '2025-01-01', to: '2026-01-01' };

let town: Town;
beforeAll(async () => {
  town = await openTown({
    tables: {
      street: [
        street('1', 'A', [100, 500], [300, 500], [500, 500]),
        street('2', 'B', [300, 300], [300, 500]),
        street('3', 'C', [100, 540], [500, 540]),
      ],
      offence: POINTS.flatMap((point, i) => Array.from({ length: countAt(i) }, () => offence(point))),
    },
  });
});
afterAll(() => town.close());

it('puts every offence where each of the rules puts its point, with far fewer places than points', async () => {
  const { live, pack, territory } = town.deps;
  const { data: world, release } = live.lease();
  const streets = await new StreetNetwork(pack, territory).of(world);
  const [one, other] = await Promise.all([placesOf(world, streets), placesOf({ ...world }, streets)]);
  expect(other).toBe(one);
  expect(one.begins.length).toBeLessThan(POINTS.length / 5);
  const placed = await readStreetPoints(world, streets, { ...FILTER, ...PERIOD });
  for (const rule of RULES) {
    const byPoint = new Float64Array(streets.segments.length);
    let off = 0;
    POINTS.forEach(({ x, y }, i) => {
      const on = onOf(streets.nearest.find(x, y), rule);
      for (const segment of on) byPoint[segment]! += countAt(i) / on.length;
      if (on.length === 0) off += countAt(i);
    });
    const { n, n_off_streets } = sumToSegments(placed, placed.n, streets.segments.length, rule);
    n.forEach((count, segment) => expect(count).toBeCloseTo(byPoint[segment]!, 9));
    expect(n_off_streets).toBe(off);
    expect(off).toBeGreaterThan(0);
  }
  release();
});
