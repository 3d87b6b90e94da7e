import { expect, it } from 'vitest';
import { gistar } from '../../../server/statistics/gistar';
import { spaceTimeNeighbours } from '../../../server/statistics/space-time-neighbours';
import { computed, fromLists, rounded, TOWN, TOWN_NEIGHBOURS } from './grid';

const TWO_CELLS = fromLists([
  [0, 1],
  [0, 1],
]);

it('looks at the cells around in the same step and in those just before, never after', () => {
  const { offsets, indices } = spaceTimeNeighbours(TWO_CELLS, 3, 1);
  expect([...offsets]).toEqual([0, 2, 4, 8, 12, 16, 20]);
  // cell 1 in the third step: both cells in the second, 2 and 3, and in the third, 4 and 5
  expect([...indices.slice(16)]).toEqual([2, 3, 4, 5]);
  expect([...indices.slice(0, 2)]).toEqual([0, 1]);
});

it('is the plain map for a single step', () => {
  const cube = spaceTimeNeighbours(TOWN_NEIGHBOURS, 1, 1);
  expect(rounded(computed(gistar(TOWN, cube)).z, 9)).toEqual(rounded(computed(gistar(TOWN, TOWN_NEIGHBOURS)).z, 9));
});

it('lets a hot month warm the next one too', () => {
  // the town in the second of four months, nothing before or after
  const cube = new Float64Array(100);
  cube.set(TOWN, 25);
  const { z } = computed(gistar(cube, spaceTimeNeighbours(TOWN_NEIGHBOURS, 4, 1)));
  const centre = [12, 37, 62, 87].map((bin) => z[bin]!);
  expect(centre[0]).toBeLessThan(0);
  expect(centre[1]).toBeGreaterThan(3);
  // the same eighteen bins with events in nine of them
  expect(centre[2]).toBeCloseTo(centre[1]!, 9);
  expect(centre[3]).toBeLessThan(0);
});

it('refuses what makes no sense', () => {
  expect(() => spaceTimeNeighbours(TWO_CELLS, 0, 1)).toThrow(/n_steps: got 0/);
  expect(() => spaceTimeNeighbours(TWO_CELLS, 3, -1)).toThrow(/back: got -1/);
});
