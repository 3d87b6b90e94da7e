import { expect, it } from 'vitest';
import { shiftHoursFrom, shiftParameters } from '../../../../web/plan/need/shift-form';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

it('has the same hours every day until somebody says otherwise', () => {
  const hours = shiftHoursFrom(null);
  expect(hours).toMatchObject({ isSame: true, all: { from: '15:00', to: '23:00' } });
  expect(shiftParameters(hours, WEEK)).toEqual({ shift_from_min: 900, shift_to_min: 1380, hours: [] });
});

it('asks for the days with hours of their own, and only those that are chosen', () => {
  const hours = { ...shiftHoursFrom(null), isSame: false };
  hours.each[4] = { from: '18:00', to: '02:00' };
  hours.each[5] = { from: '18:00', to: '00:00' };
  const own = [
    { weekday: 5, from_min: 1080, to_min: 120 },
    { weekday: 6, from_min: 1080, to_min: 1440 },
  ];
  expect(shiftParameters(hours, WEEK).hours).toEqual(own);
  expect(shiftParameters(hours, [1, 6]).hours).toEqual([own[1]]);
  expect(shiftParameters({ ...hours, isSame: true }, WEEK).hours).toEqual([]);
});

it('begins from what was asked for last', () => {
  const asked = { shift_from_min: 600, shift_to_min: 1440, hours: [{ weekday: 7, from_min: 720, to_min: 1080 }] };
  const hours = shiftHoursFrom(asked);
  expect(hours.isSame).toBe(false);
  expect(hours.each[0]).toEqual({ from: '10:00', to: '00:00' });
  expect(hours.each[6]).toEqual({ from: '12:00', to: '18:00' });
  expect(shiftParameters(hours, WEEK)).toEqual(asked);
});
