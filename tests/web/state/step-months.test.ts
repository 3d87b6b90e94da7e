import { describe, expect, it } from 'vitest';
import { firstWindow, stepMonths } from '../../../web/state/step-months';

const data = { from: '2022-01-01', to: '2024-03-15' };

describe('stepping through time', () => {
  it.each([
    ['a year', { from: '2022-01-01', to: '2023-01-01' }, { from: '2022-02-01', to: '2023-02-01' }],
    ['a quarter', { from: '2023-04-01', to: '2023-07-01' }, { from: '2023-05-01', to: '2023-08-01' }],
    ['one month', { from: '2023-12-01', to: '2024-01-01' }, { from: '2024-01-01', to: '2024-02-01' }],
    ['a week', { from: '2023-12-25', to: '2024-01-01' }, { from: '2024-01-01', to: '2024-01-08' }],
    ['one day', { from: '2024-02-28', to: '2024-02-29' }, { from: '2024-02-29', to: '2024-03-01' }],
    ['five weeks over a new year', { from: '2023-11-27', to: '2024-01-01' }, { from: '2024-01-01', to: '2024-02-05' }],
  ])('keeps the length of %s, forward and back', (_, period, next) => {
    expect(stepMonths(period, data, 1)).toEqual(next);
    expect(stepMonths(next, data, -1)).toEqual(period);
  });

  it('stops before the month that is not over', () => {
    expect(stepMonths({ from: '2023-03-01', to: '2024-03-01' }, data, 1)).toBeNull();
    expect(stepMonths({ from: '2024-02-01', to: '2024-03-01' }, data, 1)).toBeNull();
  });

  it('comes back from a period that goes on after the data ends', () => {
    const thisYear = { from: '2024-01-01', to: '2025-01-01' };
    expect(stepMonths(thisYear, data, 1)).toBeNull();
    expect(stepMonths(thisYear, data, -1)).toEqual({ from: '2023-12-01', to: '2024-12-01' });
  });

  it('stops where the data begins', () => {
    expect(stepMonths({ from: '2022-01-01', to: '2023-01-01' }, data, -1)).toBeNull();
    expect(stepMonths({ from: '2022-01-05', to: '2022-01-10' }, data, -1)).toBeNull();
  });

  it('starts over with the first of the data that is as long, in whole months where the period is', () => {
    const late = { from: '2022-01-20', to: '2024-03-15' };
    expect(firstWindow({ from: '2023-01-01', to: '2024-01-01' }, late)).toEqual({
      from: '2022-02-01',
      to: '2023-02-01',
    });
    expect(firstWindow({ from: '2023-10-01', to: '2024-01-01' }, late)).toEqual({
      from: '2022-02-01',
      to: '2022-05-01',
    });
    expect(firstWindow({ from: '2023-10-02', to: '2023-10-09' }, late)).toEqual({
      from: '2022-01-20',
      to: '2022-01-27',
    });
  });

  it('has nowhere to start in less than its length', () => {
    expect(firstWindow({ from: '2021-01-01', to: '2022-01-01' }, { from: '2022-01-01', to: '2022-11-30' })).toBeNull();
  });
});
