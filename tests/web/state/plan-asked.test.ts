import { expect, it } from 'vitest';
import { formatPlanAsked, hoursChosen, parsePlanAsked } from '../../../web/state/plan-asked';

it('reads where and when somebody wants a pass, and writes it as it was', () => {
  const hours = { weekday: 5, from: 21, to: 24 };
  for (const [text, asked] of [
    ['rissne', { stadsdel: 'rissne', place: null, hours: null }],
    ['rissne:rissne-torg', { stadsdel: 'rissne', place: 'rissne-torg', hours: null }],
    ['rissne:rissne-torg@5-21-24', { stadsdel: 'rissne', place: 'rissne-torg', hours }],
    ['@5-21-24', { stadsdel: '', place: null, hours }],
  ] as const) {
    expect(parsePlanAsked(text)).toEqual(asked);
    expect(formatPlanAsked(asked)).toBe(text);
  }
  for (const text of ['', '@8-21-24', 'rissne@5-24-25', 'rissne@5-21-21', 'rissne@5-1-26', 'Rissne!'])
    expect(parsePlanAsked(text), text).toBeUndefined();
});

it('takes the hours of a filter for planning where they are one run of a weekday', () => {
  expect(hoursChosen({ weekdays: [5], hours: [21] })).toEqual({ weekday: 5, from: 21, to: 22 });
  expect(hoursChosen({ weekdays: [6, 5], hours: [22, 23, 0, 1] })).toEqual({ weekday: 5, from: 22, to: 26 });
  expect(hoursChosen({ weekdays: [5], hours: [23] })).toEqual({ weekday: 5, from: 23, to: 24 });
  expect(hoursChosen({ weekdays: [], hours: [21] })).toBeNull();
  expect(hoursChosen({ weekdays: [5], hours: [] })).toBeNull();
  expect(hoursChosen({ weekdays: [5], hours: [3, 21] })).toBeNull();
});
