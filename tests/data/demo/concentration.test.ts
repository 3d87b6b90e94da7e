import { describe, expect, it } from 'vitest';
import { shareOfTop, unitsHolding } from '../../../data/demo/concentration';

// the worked example of the methods: ten places with offences and ninety without
const COUNTS = [20, 10, 5, 5, 3, 2, 2, 1, 1, 1, ...new Array<number>(90).fill(0)];

describe('concentration', () => {
  it('counts the places that hold a quarter, half and four fifths', () => {
    expect([0.25, 0.5, 0.8].map((share) => unitsHolding(COUNTS, share))).toEqual([1, 2, 4]);
  });

  it('counts part of a place by its part', () => {
    // of four places one half is two, and three eighths one and a half
    expect(shareOfTop([4, 3, 2, 1], 0.5)).toBe(0.7);
    expect(shareOfTop([4, 3, 2, 1], 0.375)).toBe(0.55);
  });
});
