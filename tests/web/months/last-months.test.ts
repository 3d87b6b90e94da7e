import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../web/api/types';
import { classOf, lastMonths, sharedBreaks } from '../../../web/months/last-months';
import { planeOf } from '../../../web/months/draw-month';

const coverage = (from: string, complete_to: string, thin: string[] = []) => ({ from, complete_to, thin });
const names = (...given: Parameters<typeof coverage>) => lastMonths(coverage(...given)).map(({ month }) => month);

describe('the months of a year of small maps', () => {
  it('are the last twelve that are whole and reported in full, oldest first', () => {
    const months = lastMonths(coverage('2021-01-01', '2026-03-17'));
    expect(months).toHaveLength(12);
    expect(months[0]).toEqual({ month: '2025-03', period: { from: '2025-03-01', to: '2025-04-01' } });
    expect(months.at(-1)).toEqual({ month: '2026-02', period: { from: '2026-02-01', to: '2026-03-01' } });
  });

  it('are fewer where the data begin later, and none without a whole one', () => {
    expect(names('2025-11-15', '2026-02-01')).toEqual(['2025-12', '2026-01']);
    expect(names('2026-02-02', '2026-02-27')).toEqual([]);
    expect(lastMonths(null)).toEqual([]);
  });

  it('leave out one that lacks in the data, and go further back for it', () => {
    const months = names('2021-01-01', '2026-03-01', ['2025-07']);
    expect(months).toHaveLength(12);
    expect(months[0]).toBe('2025-02');
    expect(months).not.toContain('2025-07');
  });

  it('share the class limits of the longest', () => {
    const grid = (from: string, to: string, breaks: number[]) =>
      ({ counted: { period: { from, to } }, breaks }) as Grid;
    const february = grid('2026-02-01', '2026-03-01', [1, 2, 3, 4, 5]);
    const march = grid('2026-03-01', '2026-04-01', [1, 2, 4, 6, 9]);
    expect(sharedBreaks([february, march])).toEqual([1, 2, 4, 6, 9]);
    expect(sharedBreaks([march, null, february])).toEqual([1, 2, 4, 6, 9]);
    expect(sharedBreaks([])).toEqual([]);
  });

  it('have the class that the limits give', () => {
    expect([0, 1, 2, 3, 4, 8, 9, 100].map((n) => classOf(n, [1, 2, 4, 6, 9]))).toEqual([0, 1, 2, 2, 3, 4, 5, 5]);
  });
});

describe('the plane of a small map', () => {
  it('has the shape of the municipality on the ground, north up', () => {
    // at 60° a degree of longitude is half as long as one of latitude
    const plane = planeOf([18, 59.9, 18.2, 60.1], 100);
    expect(plane.height).toBeCloseTo(200, -1);
    expect(plane.toPx(18, 60.1)).toEqual([0, 0]);
    const [x, y] = plane.toPx(18.2, 59.9);
    expect(x).toBeCloseTo(100);
    expect(y).toBeCloseTo(plane.height, 0);
  });
});
