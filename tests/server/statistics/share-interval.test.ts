import { describe, expect, it } from 'vitest';
import { pairedShares } from '../../../server/statistics/paired-shares';
import { shareInterval } from '../../../server/statistics/share-interval';

const four = ({ low, high }: { low: number; high: number }) => [low, high].map((v) => Math.round(v * 1e4) / 1e4);

describe('the interval of a share', () => {
  it('agrees with published ones', () => {
    // R: binom.test(3, 10), binom.test(9, 10)
    expect(four(shareInterval(3, 10))).toEqual([0.0667, 0.6525]);
    expect(four(shareInterval(9, 10))).toEqual([0.555, 0.9975]);
  });

  it('has the rule of three where nothing was seen', () => {
    // 1 − 0.025^(1/30)
    expect(four(shareInterval(0, 30))).toEqual([0, 0.1157]);
    expect(four(shareInterval(30, 30))).toEqual([0.8843, 1]);
  });

  it('lies between those of whole counts for a count with a fraction', () => {
    const [two, part, three] = [2, 2.5, 3].map((k) => shareInterval(k, 10).low);
    expect(part).toBeGreaterThan(two!);
    expect(part).toBeLessThan(three!);
    expect(four(shareInterval(1e-9, 10))).toEqual(four(shareInterval(0, 10)));
  });

  it('refuses more than there are', () => {
    expect(() => shareInterval(4, 3)).toThrow(/got 4 of 3/);
    expect(() => shareInterval(0, 0)).toThrow(/got 0 of 0/);
  });
});

describe('two maps tried on the same offences', () => {
  it('are told apart by those that only one of them caught', () => {
    // 9 gained and 1 lost of 100: 8 % more, from 2 × 0.555 − 1 to 2 × 0.9975 − 1 of the ten
    const { difference, low, high } = pairedShares(9, 1, 100);
    expect([difference, ...four({ low, high })]).toEqual([0.08, 0.011, 0.0995]);
  });

  it('are not told apart by five against nothing, but by six', () => {
    // twice 0.5⁵ is 0.0625, twice 0.5⁶ is 0.03125
    expect(pairedShares(5, 0, 1000).low).toBeLessThan(0);
    expect(pairedShares(6, 0, 1000).low).toBeGreaterThan(0);
    expect(pairedShares(0, 6, 1000).high).toBeLessThan(0);
  });

  it('do not differ where they caught the same', () => {
    expect(pairedShares(0, 0, 50)).toEqual({ difference: 0, low: 0, high: 0 });
    expect(() => pairedShares(1, 1, 0)).toThrow(/of 0/);
  });
});
