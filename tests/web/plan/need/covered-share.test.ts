import { describe, expect, it } from 'vitest';
import { coveredShare, mergeSpans } from '../../../../web/plan/need/covered-share';
import { hourLevels } from '../../../../web/plan/need/hour-levels';

/** a week of 56 slots of three hours, all of whose need lies on Friday 18–21 and 21–24, three to one */
const friday = Array.from({ length: 56 }, (_, slot) => (slot === 38 ? 0.3 : slot === 39 ? 0.1 : 0));
const FRIDAY_18 = 4 * 1440 + 18 * 60;

describe('the need that a plan covers', () => {
  it('is what falls in hours when somebody is there', () => {
    expect(coveredShare(friday, [])).toBe(0);
    expect(coveredShare(friday, [{ from: FRIDAY_18, to: FRIDAY_18 + 60 }])).toBeCloseTo(0.25);
    expect(coveredShare(friday, [{ from: FRIDAY_18 - 600, to: FRIDAY_18 + 360 }])).toBeCloseTo(1);
  });

  it('is not counted twice where two are there at once', () => {
    const both = [
      { from: FRIDAY_18, to: FRIDAY_18 + 60 },
      { from: FRIDAY_18 + 30, to: FRIDAY_18 + 60 },
    ];
    expect(coveredShare(friday, both)).toBeCloseTo(0.25);
    expect(mergeSpans(both)).toEqual([{ from: FRIDAY_18, to: FRIDAY_18 + 60 }]);
  });

  it('leaves out what lies outside the week, and is unknown without need', () => {
    expect(
      coveredShare(friday, [
        { from: -600, to: -60 },
        { from: 7 * 1440 - 60, to: 8 * 1440 },
      ]),
    ).toBeCloseTo(0);
    expect(
      coveredShare(
        friday.map(() => 0),
        [],
      ),
    ).toBeNull();
  });
});

describe('the levels of hours', () => {
  it('follow the need at the least: the same share of few offences is paler than of many', () => {
    const even = 1 / 56;
    // 16 offences and 16 − 1.28 · 4 ≈ 11 at the least, where an even spread gives 4
    expect(hourLevels([4 * even], 224, even)).toEqual([2]);
    expect(hourLevels([4 * even], 22_400, even)).toEqual([3]);
    expect(hourLevels([4 * even], 20, even)).toEqual([0]);
    expect(hourLevels([0], 20, even)).toEqual([0]);
    expect(hourLevels([0.1], 0, even)).toEqual([0]);
  });
});
