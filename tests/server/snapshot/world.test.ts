import { describe, expect, it } from 'vitest';
import { findDefaultPeriod } from '../../../server/snapshot/world';

describe('the period when none is asked for', () => {
  it('is the twelve last whole months before today', () => {
    const data = { from: '2021-01-01', to: '2026-08-15' };
    expect(findDefaultPeriod(data, '2026-05-20')).toEqual({ from: '2025-05-01', to: '2026-05-01' });
  });

  it('ends with the last month that the data covers', () => {
    expect(findDefaultPeriod({ from: '2021-01-01', to: '2025-12-15' }, '2026-05-20').to).toBe('2025-12-01');
    // nothing on New Year's Eve does not make December a part
    expect(findDefaultPeriod({ from: '2021-01-01', to: '2025-12-31' }, '2026-05-20').to).toBe('2026-01-01');
  });

  it('is shorter when there is less', () => {
    const data = { from: '2025-10-05', to: '2026-01-01' };
    expect(findDefaultPeriod(data, '2026-05-20')).toEqual({ from: '2025-10-01', to: '2026-01-01' });
    const few = { from: '2025-10-05', to: '2025-10-09' };
    expect(findDefaultPeriod(few, '2026-05-20')).toEqual({ from: '2025-10-01', to: '2025-11-01' });
  });

  it('is there without any data', () => {
    expect(findDefaultPeriod(null, '2026-05-20')).toEqual({ from: '2025-05-01', to: '2026-05-01' });
  });
});
