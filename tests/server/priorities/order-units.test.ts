import { describe, expect, it } from 'vitest';
import { drawVoices, N_DRAWS, type Known } from '../../../server/priorities/draw-voices';
import { moveWeight, orderUnits } from '../../../server/priorities/order-units';
import { countSpread } from '../../../server/statistics/count-spread';

const known = (n: number, more: Partial<Known> = {}): Known => ({
  ...{ answers: [], n, n_before: n, n_measures: null, n_reports: null, lamps: null, unlit: null },
  ...more,
});

describe('a weight that is moved', () => {
  it('takes from the others as they are to each other, and stays within the whole', () => {
    expect(moveWeight([50, 25, 25], 0, 10)).toEqual([60, 20, 20]);
    expect(moveWeight([1, 1, 2], 2, -10)).toEqual([30, 30, 40]);
    expect(moveWeight([1, 0, 0], 0, 10)).toEqual([100, 0, 0]);
    // the others had nothing: they share what is left
    expect(moveWeight([1, 0, 0], 0, -10)).toEqual([90, 5, 5]);
  });
});

describe('the order of the voices', () => {
  it('is sure where counts are far apart, and shared where they are not', () => {
    const { voices } = drawVoices([known(1000), known(100), known(98), known(96), known(1)]);
    const { order, together, in_top } = orderUnits(voices, { residents: 0, police: 1, city: 0 }, 1);
    expect(order[0]).toBe(0);
    expect(order[4]).toBe(4);
    expect(together.map((place) => [place!.first, place!.last])).toEqual([
      [1, 1],
      [2, 4],
      [2, 4],
      [2, 4],
      [5, 5],
    ]);
    expect(in_top[0]).toBeCloseTo(1);
  });

  it('draws once what two places have in common: they tie in every draw', () => {
    const answers = (of: string, share: number) => ({ answers: [{ question: 'litter' as const, share, n: 40, of }] });
    const { voices } = drawVoices([known(0, answers('rissne', 0.4)), known(0, answers('rissne', 0.4)), known(0, answers('or', 0.4))]); // prettier-ignore
    const { value } = voices.residents;
    for (let at = 0; at < 3 * N_DRAWS; at += 3) expect(value[at]).toBe(value[at + 1]);
  });

  it('keeps apart what nobody knows of: it is last, and in no top', () => {
    const lamps = { n: 10, n_out: 5 };
    const { voices } = drawVoices([known(5), known(5, { lamps })]);
    const { order, together, in_top, in_top_any } = orderUnits(voices, { residents: 0, police: 0, city: 1 }, 1);
    expect([order, together[0], in_top[0]]).toEqual([[1, 0], null, 0]);
    // with any weights the police speak of both
    expect(in_top_any[0]).toBeGreaterThan(0.1);
  });

  it('is wider where counts vary more than chance from year to year', () => {
    const before = [100, 100, 100, 100, 100, 100];
    expect(countSpread(before, before)).toBe(1);
    // they differ by ±40, which is 8 times the variance of two counts of 100, over the median of chance
    expect(countSpread(before, [140, 60, 140, 60, 140, 60])).toBeCloseTo(8 / 0.4549, 5);
    expect(countSpread([100, 100], [140, 60])).toBe(1);
    expect(countSpread([], [])).toBe(1);
  });
});
