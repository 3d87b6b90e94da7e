import { describe, expect, it } from 'vitest';
import { concentration, randomConcentration } from '../../../server/statistics/concentration';
import { gini } from '../../../server/statistics/gini';
import { computed } from './grid';

/** 50 events in ten of a hundred places. */
const FIFTY = new Float64Array(100);
FIFTY.set([20, 10, 5, 5, 3, 2, 2, 1, 1, 1]);

describe('concentration', () => {
  it('agrees with fifty worked events', () => {
    const { n_places, place_share } = computed(concentration(FIFTY.toReversed(), [0.25, 0.5, 0.8]));
    expect([...n_places]).toEqual([1, 2, 4]);
    expect([...place_share]).toEqual([0.01, 0.02, 0.04]);
  });

  it('does not ask for a place more because of rounding', () => {
    // 0.1 + 0.2 is a little more than 0.3
    expect([...computed(concentration(Float64Array.of(0.1, 0.2, 0.3), [0.5, 1])).n_places]).toEqual([1, 3]);
  });

  it('says why when it cannot be computed', () => {
    expect(concentration(new Float64Array(5), [0.5])).toEqual({ computable: false, reason: 'empty' });
    expect(concentration(new Float64Array(), [0.5])).toEqual({ computable: false, reason: 'empty' });
  });
});

describe('concentration by chance', () => {
  const random = (places: number, events: number, draws: number, seed = 1) =>
    computed(randomConcentration(new Float64Array(places).fill(1), events, [0.25, 0.5, 1], draws, seed)).place_share;

  it('is high when there are few events: fifty on a hundred places are mostly alone', () => {
    const [quarter, half, all] = random(100, 50, 999);
    // 100 · (1 − 0.99⁵⁰) = 39.5 places are hit at all
    expect(Math.abs(all! - 0.395)).toBeLessThan(0.01);
    expect(half).toBeGreaterThan(0.12);
    expect(half).toBeLessThan(0.2);
    expect(quarter).toBeLessThan(half!);
  });

  it('nears the share itself when there are many events', () => {
    expect(Math.abs(random(10, 100_000, 9)[1]! - 0.5)).toBeLessThan(0.11);
    expect(random(1, 7, 3)).toEqual(Float64Array.of(1, 1, 1));
  });

  it('falls on places as they are large', () => {
    // one place has nine tenths of the ground: half of many events lie in it, and all in both
    const uneven = computed(randomConcentration(Float64Array.of(9, 1), 1000, [0.5, 1], 9, 1)).place_share;
    expect([...uneven].map((share) => share.toFixed(9))).toEqual(['0.500000000', '1.000000000']);
    // ten places of which one is a millionth of the others: hardly anything falls on it
    const sliver = Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1e-6);
    expect(computed(randomConcentration(sliver, 1000, [1], 9, 1)).place_share[0]).toBeCloseTo(0.9, 2);
  });

  it('gives the same for the same seed', () => {
    expect(random(50, 30, 9, 4)).toEqual(random(50, 30, 9, 4));
    expect(random(50, 30, 9, 4)).not.toEqual(random(50, 30, 9, 5));
    expect(randomConcentration(new Float64Array(0), 3, [0.5], 9, 1)).toEqual({ computable: false, reason: 'empty' });
    expect(() => randomConcentration(Float64Array.of(1, 1, 1), 3, [0.5], 0, 1)).toThrow(/draws: got 0/);
  });
});

describe('Gini', () => {
  it('agrees with fifty worked events, and is less when they could not have filled the places', () => {
    const result = computed(gini(FIFTY));
    expect(result.gini).toBeCloseTo(0.9528, 10);
    expect(result.generalised_gini).toBeCloseTo(0.9056, 10);
  });

  it('is 0 for events as spread as can be', () => {
    expect(computed(gini(Float64Array.of(2, 2, 2)))).toEqual({ computable: true, gini: 0, generalised_gini: 0 });
    const spread = computed(gini(Float64Array.of(1, 0, 1, 0)));
    expect([spread.gini, spread.generalised_gini]).toEqual([0.5, 0]);
  });

  it('says why when it cannot be computed', () => {
    expect(gini(new Float64Array(3))).toEqual({ computable: false, reason: 'empty' });
  });
});
