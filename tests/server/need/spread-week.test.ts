import { expect, it } from 'vitest';
import { addSpreads, spreadWeek } from '../../../server/need/spread-week';

const COLUMNS = [
  'hour',
  'n',
  'n_always',
  'within',
  'begun',
  'ended',
  'over_end',
  'exactness',
  'n_weighted',
  'harm',
  'harm_2',
  'harm_always',
  'harm_within',
  'harm_begun',
  'harm_ended',
  'harm_over_end',
] as const;

/** Rows in the order of COLUMNS, by the column. */
function columnsOf(rows: number[][]) {
  const columns = COLUMNS.map((name, at) => [name, Float64Array.from(rows, (row) => row[at]!)] as const);
  return Object.fromEntries(columns) as Record<(typeof COLUMNS)[number], Float64Array>;
}

const HOURS = [
  // Monday 22.30 to Tuesday 01: .2 in the first hour, .4 in each whole one, until hour 25
  [22, 1, 0, 0.2, 0.4, 0, 0, 0.7, 1, 2, 4, 0, 0.4, 0.8, 0, 0],
  [25, 0, 0, 0, 0, 0.4, 0, 0, 0, 0, 0, 0, 0, 0, 0.8, 0],
];

it('adds up slots of three hours', () => {
  const spread = spreadWeek(columnsOf(HOURS));
  expect(spread.n).toBe(1);
  expect(spread.offences_by_slot[7]).toBeCloseTo(0.6, 9);
  expect(spread.offences_by_slot[8]).toBeCloseTo(0.4, 9);
  expect(spread.harm_by_slot[7]).toBeCloseTo(1.2, 9);
  expect(spread.offences_by_slot.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
});

it('goes on from Sunday night into Monday', () => {
  // Sunday 23 to Monday 02: the whole hour of Sunday, and two of Monday, all begun in the hour before
  const spread = spreadWeek(
    columnsOf([
      [166, 1, 0, 0, 1 / 3, 0, 1 / 3, 1, 0, 0, 0, 0, 0, 0, 0, 0],
      [2, 0, 0, 0, 0, 1 / 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]),
  );
  expect(spread.offences_by_slot[55]).toBeCloseTo(1 / 3, 9);
  expect(spread.offences_by_slot[0]).toBeCloseTo(2 / 3, 9);
});

it('lies evenly for what lasts a week, and adds up', () => {
  const spread = spreadWeek(columnsOf([[5, 1, 1, 0, 0, 0, 0, 1 / 56, 0, 0, 0, 0, 0, 0, 0, 0]]));
  expect(spread.offences_by_slot[30]).toBeCloseTo(1 / 56, 9);
  const two = addSpreads([spread, spread]);
  expect(two.n).toBe(2);
  expect(two.offences_by_slot[0]).toBeCloseTo(2 / 56, 9);
});

it('takes the rows of one place alone', () => {
  // without the row of its end it goes on
  expect(spreadWeek(columnsOf(HOURS), 0, 1).offences_by_slot[30]).toBeGreaterThan(1);
  expect(spreadWeek(columnsOf([...HOURS, ...HOURS]), 2, 4)).toEqual(spreadWeek(columnsOf(HOURS)));
});

it('is empty for nothing', () => {
  expect(spreadWeek(columnsOf([])).n).toBe(0);
  expect(addSpreads([]).offences_by_slot).toHaveLength(56);
});
