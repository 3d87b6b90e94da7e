import { describe, expect, it } from 'vitest';
import { quietHours } from '../../../../web/plan/board/fold-hours';
import { dayScale, FOLD_PX, weekScale } from '../../../../web/plan/board/scale';

describe('the hours across the board', () => {
  it('are as wide on every day of a week', () => {
    const { x, minute } = weekScale(700);
    expect([x(0), x(1440), x(7 * 1440)]).toEqual([0, 100, 700]);
    expect(minute(150)).toBe(1440 + 720);
  });

  it('are folded to one strip where nothing happens, and back again', () => {
    // 18 hours share what the fold of six leaves: one px a minute
    const { from, to, x, minute } = dayScale(2, 18 * 60 + FOLD_PX, { from: 0, to: 360 });
    const day = 2 * 1440;
    expect([from, to]).toEqual([day, day + 1440]);
    expect([0, 360, 361, 1440].map((min) => x(day + min))).toEqual([0, FOLD_PX, FOLD_PX + 1, FOLD_PX + 1080]);
    for (const min of [0, 90, 360, 700, 1440]) expect(minute(x(day + min))).toBeCloseTo(day + min);
  });

  it('are as they are without a fold, also before and after the day', () => {
    const { x } = dayScale(0, 1440, null);
    expect([-60, 0, 720, 1500].map(x)).toEqual([-60, 0, 720, 1500]);
  });
});

describe('quiet hours', () => {
  const isNight = (hour: number) => hour % 24 < 6;

  it('are the longest run in which little is needed and nothing planned', () => {
    expect(quietHours(1, [], isNight)).toEqual({ from: 0, to: 360 });
    // somebody is there from half past two: the hours before are too few to fold with those after
    expect(quietHours(1, [{ from: 1440 + 150, to: 1440 + 170 }], isNight)).toEqual({ from: 180, to: 360 });
    expect(quietHours(1, [{ from: 1440 - 60, to: 1440 + 240 }], isNight)).toBeNull();
  });

  it('are not a whole day', () => {
    expect(quietHours(0, [], () => true)).toBeNull();
  });
});
