import { expect, it } from 'vitest';
import { addSpreads, spreadWeek } from '../../../server/need/spread-week';

/** hour, n, n_always, within, begun, ended, over_end, exactness, n_weighted, harm, harm_2, and the same of harm */
const HOURS = [
  // Monday 22.30 to Tuesday 01: .2 in the first hour, .4 in each whole one, until hour 25
  [22, 1, 0, 0.2, 0.4, 0, 0, 0.7, 1, 2, 4, 0, 0.4, 0.8, 0, 0],
  [25, 0, 0, 0, 0, 0.4, 0, 0, 0, 0, 0, 0, 0, 0, 0.8, 0],
];

it('adds up slots of three hours', () => {
  const spread = spreadWeek(HOURS.flat().join(','));
  expect(spread.n).toBe(1);
  expect(spread.offences_by_slot[7]).toBeCloseTo(0.6, 9);
  expect(spread.offences_by_slot[8]).toBeCloseTo(0.4, 9);
  expect(spread.harm_by_slot[7]).toBeCloseTo(1.2, 9);
  expect(spread.offences_by_slot.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
});

it('goes on from Sunday night into Monday', () => {
  // Sunday 23 to Monday 02: the whole hour of Sunday, and two of Monday, all begun in the hour before
  const spread = spreadWeek(
    [
      [166, 1, 0, 0, 1 / 3, 0, 1 / 3, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0, 1 / 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]
      .flat()
      .join(','),
  );
  expect(spread.offences_by_slot[55]).toBeCloseTo(1 / 3, 9);
  expect(spread.offences_by_slot[0]).toBeCloseTo(2 / 3, 9);
});

it('lies evenly for what lasts a week, and adds up', () => {
  const spread = spreadWeek([5, 1, 1, 0, 0, 0, 0, 1 / 56, 0, 0, 0, 0, 0, 0, 0, 0].join(','));
  expect(spread.offences_by_slot[30]).toBeCloseTo(1 / 56, 9);
  const two = addSpreads([spread, spread]);
  expect(two.n).toBe(2);
  expect(two.offences_by_slot[0]).toBeCloseTo(2 / 56, 9);
});

it('is empty for nothing', () => {
  expect(spreadWeek('').n).toBe(0);
  expect(addSpreads([]).offences_by_slot).toHaveLength(56);
});
