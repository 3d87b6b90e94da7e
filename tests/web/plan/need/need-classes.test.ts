import { expect, it } from 'vitest';
import { dayCells, needClass, slotCells, weekCells, weekOf } from '../../../../web/plan/need/need-classes';

it('calls need much from one and a half times even, and presence much from an hour for each expected offence', () => {
  expect(needClass(0.31, 0.2, 0, 3)).toEqual({ need: 2, presence: 0 });
  expect(needClass(0.2, 0.2, 119, 2)).toEqual({ need: 1, presence: 1 });
  expect(needClass(0.1, 0.2, 120, 2)).toEqual({ need: 0, presence: 2 });
});

it('takes a week out of a year', () => {
  expect(weekOf(730, { from: '2025-01-01', to: '2026-01-01' })).toBeCloseTo(14);
});

const at = (slot: number, value: number) => Array.from({ length: 56 }, (_, i) => (i === slot ? value : 0));

it('adds up the slots of each day', () => {
  // all need is on Friday 21–24 in the first, two offences a week; an hour is planned on Friday 18–21
  const units = [
    { share: at(39, 1), planned_min: at(38, 60) },
    { share: at(0, 0), planned_min: at(0, 60) },
  ];
  const [first, second] = dayCells(units, 2);
  expect(first![4]).toEqual({ share: 1, planned_min: 60, need: 2, presence: 1 });
  expect(first![0]).toEqual({ share: 0, planned_min: 0, need: 0, presence: 0 });
  expect(second![0]).toMatchObject({ need: 0, presence: 2 });
});

it('turns one week into rows of three hours', () => {
  const cells = slotCells({ share: at(39, 1), planned_min: at(39, 30) }, 1);
  expect(cells).toHaveLength(8);
  expect(cells[7]![4]).toEqual({ share: 1, planned_min: 30, need: 2, presence: 1 });
});

it('holds the whole week of each against an even spread over all', () => {
  // three and two of five offences a week; one hour and three hours are planned
  const units = [
    { share: at(39, 0.6), planned_min: at(38, 60) },
    { share: at(0, 0.4), planned_min: at(50, 180) },
    { share: at(0, 0), planned_min: at(0, 0) },
  ];
  expect(weekCells(units, 5).map(({ need, presence }) => [need, presence])).toEqual([
    [2, 1],
    [1, 2],
    [0, 0],
  ]);
});
