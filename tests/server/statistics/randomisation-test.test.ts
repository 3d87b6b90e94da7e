import { describe, expect, it } from 'vitest';
import { combinations } from '../../../server/statistics/combinations';
import { drawLots, strataSizes } from '../../../server/statistics/draw-lots';
import { randomisationTest } from '../../../server/statistics/randomisation-test';
import { makeRandom } from './random';

/** The heights of cross- and self-fertilised plants in eighths of an inch, as Fisher has them of Darwin (1935, table 3). */
const CROSSED = [188, 96, 168, 176, 153, 172, 177, 163, 146, 173, 186, 168, 177, 184, 96];
const SELFED = [139, 163, 160, 160, 147, 149, 149, 122, 132, 144, 130, 144, 102, 124, 144];

const pairs = (on: readonly number[], off: readonly number[]) => ({
  value: Float64Array.from(on.flatMap((value, i) => [value, off[i]!])),
  isOn: Uint8Array.from(on.flatMap(() => [1, 0])),
  stratum: on.flatMap((_, i) => [i, i]),
});

describe('the randomisation test', () => {
  it('is Fisher’s of Darwin’s plants: 1,726 of 32,768 draws differ at least as much', () => {
    const { value, isOn, stratum } = pairs(CROSSED, SELFED);
    const found = randomisationTest(value, isOn, stratum, 1);
    // the sum of the fifteen differences is 314 eighths
    expect(found.difference).toBeCloseTo(314 / 15, 10);
    // 32,768 are more than are all looked at: 0.0527 of them, within three standard deviations of ten thousand
    expect(found.is_exact).toBe(false);
    expect(Math.abs(found.pvalue - 1726 / 32_768)).toBeLessThan(3 * Math.sqrt((0.0527 * 0.9473) / 10_000));
    expect(found.low!).toBeLessThan(0);
    expect(found.high!).toBeGreaterThan(314 / 15);
  });

  it('looks at every draw where there are few, and tells by how many it is as rare', () => {
    // 4 of 8 on, and all of those above the rest: 2 of 70 draws are as far from nought
    const value = Float64Array.from([9, 8, 7, 6, 3, 2, 1, 0]);
    const isOn = Uint8Array.from([1, 1, 1, 1, 0, 0, 0, 0]);
    const found = randomisationTest(value, isOn, new Uint8Array(8), 1);
    expect(found).toMatchObject({ difference: 6, pvalue: 2 / 70, n_draws: 70, is_exact: true });
    expect(found.low!).toBeGreaterThan(0);
    expect(found.low!).toBeLessThan(6);
    expect(found.high!).toBeGreaterThan(6);
  });

  it('has no interval where no draw could be rare enough', () => {
    const { value, isOn, stratum } = pairs([9, 8, 7], [0, 1, 2]);
    expect(randomisationTest(value, isOn, stratum, 1)).toMatchObject({ pvalue: 2 / 8, low: null, high: null });
  });

  it('refuses a stratum of which nothing is on', () => {
    expect(() => randomisationTest(Float64Array.of(1, 2), Uint8Array.of(0, 0), [0, 0], 1)).toThrow(/some of both/);
    expect(() => combinations(3, 4)).toThrow(RangeError);
  });

  it('calls a difference sure in one trial of twenty where there is none, and holds it in its interval otherwise', () => {
    const { poisson, uniform } = makeRandom(5);
    let [sure, held] = [0, 0];
    const trials = 200;
    for (let trial = 0; trial < trials; trial++) {
      const { isOn, stratum } = drawLots(strataSizes(12)!, Math.floor(uniform() * 1e9));
      // places of very different size, and two more at those that are on
      const value = Float64Array.from(isOn, (on, i) => poisson(5 + 3 * i) + 2 * on);
      const found = randomisationTest(value, isOn, stratum, trial);
      if (found.low! <= 2 && found.high! >= 2) held++;
      if (
        randomisationTest(
          value.map((v, i) => v - 2 * isOn[i]!),
          isOn,
          stratum,
          trial,
        ).pvalue <= 0.05
      )
        sure++;
    }
    // 5 % and 95 %, and three standard deviations of two hundred
    expect(sure / trials).toBeLessThanOrEqual(0.1);
    expect(held / trials).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the draw', () => {
  it('is made in pairs where those are enough, in larger strata where not, and not at all of too few', () => {
    expect(strataSizes(12)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(strataSizes(13)).toEqual([3, 2, 2, 2, 2, 2]);
    // five pairs fall out in 32 ways, four strata in 36, three in 6 · 3 · 3
    expect(strataSizes(10)).toEqual([4, 3, 3]);
    // half of eight can be chosen in 70 ways, of seven in 35
    expect(strataSizes(8)).toEqual([8]);
    expect(strataSizes(7)).toBeNull();
  });

  it('chooses half of each stratum, the same for the same seed and every unit as often', () => {
    const sizes = [2, 2, 3];
    expect(drawLots(sizes, 7)).toEqual(drawLots(sizes, 7));
    const times = new Float64Array(7);
    for (let seed = 0; seed < 2000; seed++) {
      const { isOn, stratum } = drawLots(sizes, seed);
      expect([...stratum]).toEqual([0, 0, 1, 1, 2, 2, 2]);
      isOn.forEach((on, i) => (times[i]! += on));
    }
    for (const i of [0, 1, 2, 3]) expect(Math.abs(times[i]! / 2000 - 1 / 2)).toBeLessThan(0.034);
    for (const i of [4, 5, 6]) expect(Math.abs(times[i]! / 2000 - 1 / 3)).toBeLessThan(0.032);
  });
});
