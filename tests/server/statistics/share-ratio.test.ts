import { describe, expect, it } from 'vitest';
import { shareRatio } from '../../../server/statistics/share-ratio';

describe('the ratio of two shares', () => {
  it('has the interval of its logarithm, as worked by hand', () => {
    // 60 of 100 against 30 of 100: 2; variance 1/60 − 1/100 + 1/30 − 1/100 = 0.03, its root 0.17321
    const { ratio, low, high } = shareRatio({ n: 60, of: 100 }, { n: 30, of: 100 });
    expect(ratio).toBeCloseTo(2, 12);
    // 2 · exp(∓ 1.96 · 0.17321) = 2 · exp(∓ 0.33948)
    expect(low).toBeCloseTo(1.4243, 3);
    expect(high).toBeCloseTo(2.8084, 3);
  });

  it('is less sure the more that are looked at together', () => {
    const [one, five] = [0.95, 0.99].map((confidence) =>
      shareRatio({ n: 60, of: 100 }, { n: 30, of: 100 }, confidence),
    );
    // 2 · exp(− 2.5758 · 0.17321)
    expect(five!.low).toBeCloseTo(1.2802, 3);
    expect(five!.high).toBeGreaterThan(one!.high);
  });

  it('has an answer where one of them is nothing, and none where there is nothing to be a part of', () => {
    const { ratio, low } = shareRatio({ n: 0, of: 20 }, { n: 10, of: 100 });
    // 0.5/20.5 over 10.5/100.5
    expect(ratio).toBeCloseTo(0.23345, 4);
    expect(low).toBeGreaterThan(0);
    expect(() => shareRatio({ n: 1, of: 0 }, { n: 1, of: 2 })).toThrow('got 1 of 0');
  });
});
