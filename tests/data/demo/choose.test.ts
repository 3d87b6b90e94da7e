import { describe, expect, it } from 'vitest';
import { apportion, createChooser } from '../../../data/demo/choose';
import { createRandom } from '../../../data/demo/random';

describe('apportion', () => {
  it('gives whole parts that add up, the largest remainder first', () => {
    // 10 in the proportions 1 : 1 : 1 is 3.33 each: the first gets the one that is left
    expect(apportion(10, ['a', 'b', 'c'], () => 1).map((p) => p.n)).toEqual([4, 3, 3]);
    // 7 in 50 : 30 : 20 is 3.5, 2.1, 1.4
    expect(apportion(7, [50, 30, 20], (w) => w).map((p) => p.n)).toEqual([4, 2, 1]);
  });
});

describe('a chooser', () => {
  it('draws in proportion to the weights, and never what weighs nothing', () => {
    const choose = createChooser(['never', 'seldom', 'often'], (_, i) => [0, 1, 3][i] ?? 0);
    const random = createRandom('test');
    const drawn = Array.from({ length: 4000 }, () => choose(random));
    expect(drawn).not.toContain('never');
    // 1,000 of 4,000 expected, standard deviation 27
    expect(drawn.filter((d) => d === 'seldom').length).toBeGreaterThan(890);
    expect(drawn.filter((d) => d === 'seldom').length).toBeLessThan(1110);
  });

  it('refuses weights that are all nothing', () => {
    expect(() => createChooser([1, 2], () => 0)).toThrow('positive sum, got 0');
  });
});

describe('a seed', () => {
  it('gives the same numbers each time, and another seed gives others', () => {
    const take = (seed: string) => Array.from({ length: 3 }, createRandom(seed).next);
    expect(take('offences 2021')).toEqual(take('offences 2021'));
    expect(take('offences 2021')).not.toEqual(take('offences 2022'));
  });
});
