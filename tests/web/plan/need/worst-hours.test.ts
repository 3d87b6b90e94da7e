import { expect, it } from 'vitest';
import type { PlanCoverage } from '../../../../web/api/types';
import { spanOfHours, worstHours, worstStadsdel } from '../../../../web/plan/need/worst-hours';

const at = (values: Record<number, number>) => Array.from({ length: 56 }, (_, slot) => values[slot] ?? 0);
const unit = (stadsdel: string, share: number[], more: object = {}) => ({
  stadsdel,
  share_offences: share,
  share_harm: at({}),
  too_little: null,
  ...more,
});
const need = {
  // Friday 21–24, and 18–21 nearly as bad; Monday 00–03 alone
  stadsdelar: [unit('west', at({ 39: 0.04, 38: 0.03, 10: 0.02 })), unit('east', at({ 0: 0.05, 55: 0.05 }))],
  places: [
    unit('west', at({ 10: 0.01 }), { place: 'square' }),
    unit('west', at({}), { place: 'park', too_little: { sv: 'för lite', en: 'too little' } }),
  ],
} as unknown as PlanCoverage;

const hour = (day: number, hour: number) => day * 1440 + hour * 60;

it('finds when most happens, with the hours beside that are nearly as bad', () => {
  expect(worstHours(need, 'offences', 'west', null)).toEqual({ from: hour(4, 18), to: hour(4, 24) });
  expect(worstHours(need, 'offences', 'east', null)).toEqual({ from: 0, to: hour(0, 3) });
});

it('goes by the place, and by its stadsdel where too little is known of it', () => {
  expect(worstHours(need, 'offences', 'west', 'square')).toEqual({ from: hour(1, 6), to: hour(1, 9) });
  expect(worstHours(need, 'offences', 'west', 'park')).toEqual({ from: hour(4, 18), to: hour(4, 24) });
});

it('begins with Friday evening where no need is known', () => {
  const evening = { from: hour(4, 17), to: hour(4, 21) };
  expect(worstHours(null, 'offences', 'west', null)).toEqual(evening);
  expect(worstHours(need, 'harm', 'west', null)).toEqual(evening);
});

it('finds where most happens in some hours of the week, and says nothing where nothing does', () => {
  expect(worstStadsdel(need, 'offences', { weekday: 1, from: 1, to: 2 })).toBe('east');
  expect(worstStadsdel(need, 'offences', { weekday: 5, from: 22, to: 26 })).toBe('west');
  expect(worstStadsdel(need, 'offences', { weekday: 3, from: 22, to: 24 })).toBeNull();
  expect(worstStadsdel(null, 'offences', { weekday: 1, from: 1, to: 2 })).toBeNull();
  expect(spanOfHours({ weekday: 5, from: 22, to: 26 })).toEqual({ from: hour(4, 22), to: hour(5, 2) });
});
