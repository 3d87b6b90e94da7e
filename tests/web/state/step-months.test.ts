import { describe, expect, it } from 'vitest';
import { firstWindow, stepMonths } from '../../../web/state/step-months';

const data = { from: '2022-01-01', to: '2024-03-15' };

describe('stepping through time', () => {
  it('moves a window of twelve months by one month', () => {
    const period = { from: '2022-01-01', to: '2023-01-01' };
    expect(stepMonths(period, data, 1)).toEqual({ from: '2022-02-01', to: '2023-02-01' });
  });

  it('goes back over a new year', () => {
    const period = { from: '2023-02-01', to: '2024-02-01' };
    expect(stepMonths(period, data, -1)).toEqual({ from: '2023-01-01', to: '2024-01-01' });
  });

  it('makes a window of twelve months of any other period, by its end', () => {
    const period = { from: '2023-05-01', to: '2023-06-01' };
    expect(stepMonths(period, data, 1)).toEqual({ from: '2022-07-01', to: '2023-07-01' });
  });

  it('stops before the month that is not over', () => {
    expect(stepMonths({ from: '2023-03-01', to: '2024-03-01' }, data, 1)).toBeNull();
  });

  it('stops where the data begins', () => {
    expect(stepMonths({ from: '2022-01-01', to: '2023-01-01' }, data, -1)).toBeNull();
  });

  it('starts with the first twelve whole months', () => {
    expect(firstWindow({ from: '2022-01-20', to: '2024-03-15' })).toEqual({ from: '2022-02-01', to: '2023-02-01' });
  });

  it('has nowhere to start in less than a year', () => {
    expect(firstWindow({ from: '2022-01-01', to: '2022-11-30' })).toBeNull();
  });
});
