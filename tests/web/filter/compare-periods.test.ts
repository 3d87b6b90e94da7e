import { describe, expect, it } from 'vitest';
import { justBefore, yearBefore } from '../../../web/filter/compare-periods';

describe('the period to compare with', () => {
  it('is the same dates a year before', () => {
    expect(yearBefore({ from: '2025-03-01', to: '2026-03-01' })).toEqual({ from: '2024-03-01', to: '2025-03-01' });
  });

  it('has no leap day where the year before had none', () => {
    expect(yearBefore({ from: '2024-02-29', to: '2024-03-10' })).toEqual({ from: '2023-03-01', to: '2023-03-10' });
  });

  it('is as many days just before', () => {
    expect(justBefore({ from: '2025-01-31', to: '2025-02-10' })).toEqual({ from: '2025-01-21', to: '2025-01-31' });
  });
});
