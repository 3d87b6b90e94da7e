import { describe, expect, it } from 'vitest';
import { dayBands, distanceBands, knoxClass } from '../../../web/charts/knox-bands';

describe('the bands of the Knox table', () => {
  it('name the first metre as the same place', () => {
    expect(distanceBands([0, 1, 100, 200], 'sv')).toEqual(['samma plats', '1–99 m', '100–199 m']);
    expect(distanceBands([0, 50, 100], 'en')).toEqual(['0–49 m', '50–99 m']);
  });

  it('name whole days, the last one included', () => {
    // 0 up to 1 is the same day, 1 up to 4 is one to three days apart
    expect(dayBands([0, 1, 4, 8], 'sv')).toEqual(['samma dygn', '1–3 dygn', '4–7 dygn']);
    expect(dayBands([0, 7, 14], 'en')).toEqual(['0–6 days', '7–13 days']);
    expect(dayBands([0, 1, 2], 'en')).toEqual(['same day', '1 day']);
  });
});

describe('a figure of the Knox table', () => {
  it('is more than chance from a fifth more and p of 5 % at most', () => {
    expect(knoxClass(1.2, 0.05)).toBe(1);
    expect(knoxClass(1.1, 0.01)).toBe(0);
    expect(knoxClass(3, 0.06)).toBe(0);
    expect(knoxClass(0.4, 0.99)).toBe(0);
  });

  it('says nothing where no pair was expected', () => {
    expect(knoxClass(null, 1)).toBe(-1);
  });
});
