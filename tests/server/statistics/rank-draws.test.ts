import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../server/statistics/random';
import { drawBeta, drawGamma } from '../../../server/statistics/random-gamma';
import { placesInDraws, rankIntervals, shareInTop, weighPlaces } from '../../../server/statistics/rank-draws';
import { tieGroups } from '../../../server/statistics/tie-groups';
import { wilsonInterval } from '../../../server/statistics/wilson-interval';

const draws = (...rows: number[][]) => ({ value: Float64Array.from(rows.flat()), things: rows[0]!.length });

describe('the interval of a share that was answered', () => {
  it('is as Newcombe (1998, Statistics in Medicine 17:857–872) gives it', () => {
    // 81 of 263, 15 of 148, 0 of 20 and 1 of 29 by Wilson's method
    const at = (k: number, n: number) => {
      const { low, high } = wilsonInterval(k / n, n);
      return [low, high].map((x) => Number(x.toFixed(4)));
    };
    expect(at(81, 263)).toEqual([0.2553, 0.3662]);
    expect(at(15, 148)).toEqual([0.0624, 0.1605]);
    expect(at(0, 20)).toEqual([0, 0.1611]);
    expect(at(1, 29)).toEqual([0.0061, 0.1718]);
  });

  it('is of some answers', () => {
    expect(() => wilsonInterval(0.5, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(1.2, 10)).toThrow(RangeError);
  });
});

describe('draws of gamma and beta', () => {
  it('have the mean and the variance that they should, and the same from the same seed', () => {
    const random = createRandom(1);
    const of = (shape: number) => Array.from({ length: 20_000 }, () => drawGamma(random, shape));
    for (const shape of [0.5, 1, 40]) {
      const drawn = of(shape);
      const mean = drawn.reduce((a, b) => a + b, 0) / drawn.length;
      const variance = drawn.reduce((a, b) => a + (b - mean) ** 2, 0) / drawn.length;
      expect(Math.abs(mean / shape - 1)).toBeLessThan(0.05);
      expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
    }
    const beta = Array.from({ length: 20_000 }, () => drawBeta(random, 3, 7));
    expect(Math.abs(beta.reduce((a, b) => a + b, 0) / beta.length - 0.3)).toBeLessThan(0.01);
    expect(drawGamma(createRandom(7), 3)).toBe(drawGamma(createRandom(7), 3));
    expect(() => drawGamma(random, 0)).toThrow(RangeError);
  });
});

describe('places in draws', () => {
  it('are from 0 for the highest to 1 for the lowest, and shared by those that tie', () => {
    expect([...placesInDraws(draws([5, 9, 1], [2, 2, 1])).value]).toEqual([0.5, 0, 1, 0.25, 0.25, 1]);
  });

  it('leave out what is not known, and count among the rest', () => {
    expect([...placesInDraws(draws([5, NaN, 1])).value]).toEqual([0, NaN, 1]);
  });

  it('are weighed over what is known of each', () => {
    const one = draws([0, 0.5, 1]);
    const two = draws([1, NaN, 0]);
    expect([...weighPlaces([one, two], [3, 1]).value]).toEqual([0.75, 0.5, 0.25]);
    // only the second has a weight, and says nothing of the thing in the middle
    expect([...weighPlaces([one, two], [0, 1]).value]).toEqual([0, NaN, 1]);
    expect([
      ...weighPlaces([draws([0, 1], [0, 1]), draws([1, 0], [1, 0])], (draw) => (draw ? [0, 1] : [1, 0])).value,
    ]).toEqual([1, 0, 0, 1]);
  });

  it('become intervals of places over the draws', () => {
    const places = placesInDraws(draws(...Array.from({ length: 100 }, (_, i) => [i < 60 ? 3 : 1, 2, 0])));
    expect(rankIntervals(places)).toEqual([
      { rank: 1, low: 1, high: 2 },
      { rank: 2, low: 1, high: 2 },
      { rank: 3, low: 3, high: 3 },
    ]);
    const inTop = shareInTop(places, 1);
    expect([...inTop].map((x) => Number(x.toFixed(2)))).toEqual([0.6, 0.4, 0]);
  });

  it('put nobody in the top who ties across its limit', () => {
    expect([...shareInTop(placesInDraws(draws([2, 2, 1])), 1)]).toEqual([0, 0, 0]);
  });
});

describe('groups that cannot be told apart', () => {
  it('hold those whose intervals meet that of the first', () => {
    const of = (low: number, high: number) => ({ rank: (low + high) / 2, low, high });
    expect(tieGroups([of(1, 2), of(1, 3), of(3, 4), of(4, 5), of(6, 6)])).toEqual([
      { first: 1, last: 2 },
      { first: 1, last: 2 },
      { first: 3, last: 4 },
      { first: 3, last: 4 },
      { first: 5, last: 5 },
    ]);
  });
});
