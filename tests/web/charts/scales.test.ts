import { describe, expect, it } from 'vitest';
import { isWholeMonth, monthIn, monthRange, nextMonth, roundUp, yearTicks } from '../../../web/charts/bar-scale';
import { changeEnds, changePosition, changeReach, changeTicks, changeVerdict } from '../../../web/charts/change-scale';

describe('the scale of bars', () => {
  it('ends with a round number at or above the highest', () => {
    expect([0, 1, 7, 12, 41, 96, 100, 101, 733].map(roundUp)).toEqual([1, 1, 8, 15, 50, 100, 100, 150, 800]);
  });

  it('ticks where a year begins, and at the first month', () => {
    expect(yearTicks(['2023-11', '2023-12', '2024-01', '2024-02'])).toEqual([
      { index: 0, year: '2023' },
      { index: 2, year: '2024' },
    ]);
  });

  it('counts a month to a period only when the whole of it lies within', () => {
    const period = { from: '2024-11-01', to: '2025-02-01' };
    expect(['2024-10', '2024-11', '2025-01', '2025-02'].map((month) => monthIn(month, period))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(monthIn('2024-11', { from: '2024-11-02', to: '2024-12-01' })).toBe(false);
  });

  it('knows the months that the data do not cover wholly, at either end and between', () => {
    const coverage = { from: '2024-10-20', complete_to: '2025-02-24', thin: ['2024-12'] };
    const months = ['2024-10', '2024-11', '2024-12', '2025-01', '2025-02', '2025-03'];
    expect(months.filter((month) => isWholeMonth(month, coverage))).toEqual(['2024-11', '2025-01']);
    expect(isWholeMonth('2025-02', { ...coverage, complete_to: '2025-03-01' })).toBe(true);
  });

  it('makes a half-open period of two months in either order', () => {
    expect(nextMonth('2024-12')).toBe('2025-01-01');
    expect(monthRange('2025-03', '2024-12')).toEqual({ from: '2024-12-01', to: '2025-04-01' });
    expect(monthRange('2025-03', '2025-03')).toEqual({ from: '2025-03-01', to: '2025-04-01' });
  });
});

describe('the scale of a change', () => {
  it('says nothing of the direction when the interval holds zero', () => {
    expect(changeVerdict(-15, 4)).toBe('unclear');
    expect(changeVerdict(-15, 0)).toBe('unclear');
    expect(changeVerdict(-15, -1)).toBe('down');
    expect(changeVerdict(2, 30)).toBe('up');
  });

  it('has no change in the middle and ends that hold the interval', () => {
    // 1 / 0.85 is 1.18
    expect(changeReach(-15, 4)).toBe(1.25);
    expect(changeReach(-10, 60)).toBe(2);
    expect(changeReach(-60, 10)).toBe(4);
    expect(changeReach(-100, 900)).toBe(8);
    expect(changePosition(0, 2)).toBe(0.5);
  });

  it('sets halving and doubling equally far from no change', () => {
    expect(changeEnds(2)).toEqual([-50, 100]);
    expect(changeTicks(1.25)).toEqual([expect.closeTo(-20), 0, 25]);
    // beyond halving and doubling the ends are no figures that anybody thinks in
    expect(changeTicks(8)).toEqual([-50, 0, 100]);
    expect(changePosition(-50, 4)).toBeCloseTo(0.25);
    expect(changePosition(100, 4)).toBeCloseTo(0.75);
  });

  it('keeps what lies beyond the ends at the end', () => {
    expect(changePosition(900, 8)).toBe(1);
    expect(changePosition(-100, 8)).toBe(0);
  });
});
