import { describe, expect, it } from 'vitest';
import { addWeeks, isoWeek, mondayOfWeek } from '../../../../data/terms/calendar';
import { weekWords } from '../../../../web/plan/week/week-words';

describe('weeks', () => {
  it('begin on Monday and belong to the year of their Thursday', () => {
    expect(['2026-01-01', '2025-12-29', '2024-12-30', '2027-01-03'].map(isoWeek)).toEqual([
      '2026-W01',
      '2026-W01',
      '2025-W01',
      '2026-W53',
    ]);
    expect(mondayOfWeek('2026-W02')).toBe('2026-01-05');
    expect(mondayOfWeek('2026-W53')).toBe('2026-12-28');
  });

  it('go on over the turn of a year', () => {
    expect(addWeeks('2026-W53', 1)).toBe('2027-W01');
    expect(addWeeks('2026-W01', -1)).toBe('2025-W52');
  });

  it('are said with month and year once where they are the same', () => {
    expect(weekWords('2026-W02', 'sv')).toBe('v.\u00a02, 5–11 jan. 2026');
    expect(weekWords('2026-W05', 'sv')).toBe('v.\u00a05, 26 jan. – 1 feb. 2026');
    expect(weekWords('2026-W01', 'sv')).toBe('v.\u00a01, 29 dec. 2025 – 4 jan. 2026');
    expect(weekWords('2026-W02', 'en')).toBe('week\u00a02, 5–11 Jan 2026');
  });
});
