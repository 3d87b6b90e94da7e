import { describe, expect, it } from 'vitest';
import { aliasTable, drawAlias } from '../../../server/statistics/alias-table';
import { createRandom } from '../../../server/statistics/random';

describe('aliasTable', () => {
  it('gives every weight its share of all draws, to the rounding', () => {
    const random = createRandom(1);
    for (let n = 1; n <= 60; n++) {
      // some without weight, some with almost all of it
      const weight = Float64Array.from(
        { length: n },
        () => Math.max(0, random.below(1000) - 300) ** (1 + random.below(4)),
      );
      weight[0] = 1;
      const total = weight.reduce((a, b) => a + b, 0);
      const { own, alias } = aliasTable(weight);
      const share = new Float64Array(n);
      for (const [slot, part] of own.entries()) {
        share[slot] = share[slot]! + part / n;
        share[alias[slot]!] = share[alias[slot]!]! + (1 - part) / n;
      }
      for (const [i, s] of share.entries()) expect(s).toBeCloseTo(weight[i]! / total, 9);
    }
  });

  it('draws what the number falls on', () => {
    const table = aliasTable(Float64Array.of(1, 0, 3));
    const n = 30_000;
    const drawn = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const at = drawAlias(table, i / n);
      drawn[at] = drawn[at]! + 1;
    }
    expect(drawn).toEqual([n / 4, 0, (3 * n) / 4]);
  });

  it('refuses weights without a sum', () => {
    expect(() => aliasTable(new Float64Array())).toThrow(RangeError);
    expect(() => aliasTable(new Float64Array(3))).toThrow('above 0');
  });
});
