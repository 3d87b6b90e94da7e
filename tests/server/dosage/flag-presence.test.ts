import { describe, expect, it } from 'vitest';
import { flagPresence } from '../../../server/dosage/flag-presence';
import { createRandom } from '../../../server/statistics/random';

const of = (...rows: [visits: number, n: number][]) => flagPresence(rows.map(([visits, n]) => ({ visits, n })));

describe('presence against reported offences', () => {
  it('flags a stadsdel with at least twice its share, when that is more than chance', () => {
    const [first, second] = of([60, 30], [40, 70]);
    // the interval of two stadsdelar together, 97.5 % each: 2 · exp(∓ 2.2414 · 0.17321)
    expect(first).toEqual({
      share_visits: 0.6,
      share_offences: 0.3,
      ratio: 2,
      low: 1.36,
      high: 2.95,
      is_flagged: true,
    });
    expect(second).toMatchObject({ ratio: 0.57, is_flagged: false });
  });

  it('does not flag what is more than its share but not twice, nor twice what could be chance', () => {
    expect(of([59, 30], [41, 70])[0]).toMatchObject({ ratio: 1.97, is_flagged: false });
    // 4 of 20 against 8 of 80
    const [few] = of([4, 8], [16, 72]);
    expect(few).toMatchObject({ ratio: 2, is_flagged: false });
    expect(few!.low! < 1).toBe(true);
  });

  it('compares nothing with fewer than 20 visits or 50 offences, and no stadsdel with fewer than 5 offences', () => {
    expect(of([12, 30], [7, 70]).map(({ ratio }) => ratio)).toEqual([null, null]);
    expect(of([60, 20], [40, 29]).map(({ ratio }) => ratio)).toEqual([null, null]);
    expect(of([60, 4], [40, 96])[0]).toMatchObject({ share_visits: 0.6, ratio: null, is_flagged: false });
    expect(of([0, 0])[0]).toMatchObject({ share_visits: null, share_offences: null });
  });

  it('seldom flags where visits follow the offences and only chance differs', () => {
    const random = createRandom(1);
    const shares = [0.4, 0.25, 0.15, 0.1, 0.06, 0.04];
    const draw = (n: number) => {
      const counts = shares.map(() => 0);
      for (let i = 0; i < n; i++) {
        let u = random.below(1_000_000) / 1_000_000;
        const k = shares.findIndex((share) => (u -= share) < 0);
        counts[k === -1 ? shares.length - 1 : k]! += 1;
      }
      return counts;
    };
    let flagged = 0;
    for (let i = 0; i < 400; i++) {
      const [visits, n] = [draw(60), draw(400)];
      if (of(...visits.map((v, k): [number, number] => [v, n[k]!])).some(({ is_flagged }) => is_flagged)) flagged += 1;
    }
    expect(flagged / 400).toBeLessThan(0.05);
  });
});
