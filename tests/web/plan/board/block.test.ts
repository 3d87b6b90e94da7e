import { describe, expect, it } from 'vitest';
import { instantsOf, moveSpan, spanOf, stretchSpan, WEEK_MIN } from '../../../../web/plan/board/block';
import { draggedDays, draggedSpan, gripAt } from '../../../../web/plan/board/drag';
import { makePass } from '../make-pass';

const STOCKHOLM = 'Europe/Stockholm';
const FRIDAY_17 = 4 * 1440 + 17 * 60;

describe('a pass in its week', () => {
  it('stands where the clock on the wall says', () => {
    expect(spanOf(makePass(), '2026-01-05', STOCKHOLM)).toEqual({ from: FRIDAY_17, to: FRIDAY_17 + 240 });
  });

  it('moved a day over the night when clocks change keeps its time of day', () => {
    const saturday = { from: 5 * 1440 + 22 * 60, to: 6 * 1440 + 6 * 60 };
    const times = instantsOf(saturday, '2026-03-23', STOCKHOLM);
    expect(times).toEqual({ planned_from: '2026-03-28T21:00:00.000Z', planned_to: '2026-03-29T04:00:00.000Z' });
    expect(spanOf(times, '2026-03-23', STOCKHOLM)).toEqual(saturday);
  });

  it('may end in the week after, but begins in its own', () => {
    expect(moveSpan({ from: WEEK_MIN - 120, to: WEEK_MIN + 120 }, 1440)).toEqual({
      from: WEEK_MIN - 15,
      to: WEEK_MIN + 225,
    });
    expect(moveSpan({ from: 60, to: 120 }, -1440)).toEqual({ from: 0, to: 60 });
  });

  it('is stretched to no less than a quarter and no more than a day', () => {
    expect(stretchSpan({ from: 60, to: 120 }, -600, 'to')).toEqual({ from: 60, to: 75 });
    expect(stretchSpan({ from: 60, to: 120 }, 3000, 'to')).toEqual({ from: 60, to: 1500 });
    expect(stretchSpan({ from: 60, to: 120 }, -30, 'from')).toEqual({ from: 30, to: 120 });
    expect(stretchSpan({ from: 60, to: 120 }, -90, 'from')).toEqual({ from: 0, to: 120 });
  });

  it('goes by quarters of an hour when it is dragged', () => {
    const hour = { from: 600, to: 660 };
    // a tenth of a pixel a minute: 10 px are 100 minutes, to the nearest quarter 105
    const scale = { x: (minute: number) => minute * 0.1, minute: (x: number) => x * 10 };
    expect(draggedSpan(hour, 'move', 10, scale)).toEqual({ from: 705, to: 765 });
    expect(draggedSpan(hour, 'to', 10, scale)).toEqual({ from: 600, to: 765 });
    expect(draggedSpan(hour, 'from', -1, scale)).toEqual({ from: 585, to: 660 });
  });

  it('as a card goes by whole days, and keeps its hours', () => {
    const hour = { from: 600, to: 660 };
    expect(draggedDays(hour, 130, 100)).toEqual({ from: 2040, to: 2100 });
    expect(draggedDays(hour, 49, 100)).toEqual(hour);
  });

  it('is held by its ends only near them, and a short one mostly by its middle', () => {
    expect([2, 20, 38].map((x) => gripAt(x, 40))).toEqual(['from', 'move', 'to']);
    expect([1, 4, 7.5].map((x) => gripAt(x, 8))).toEqual(['from', 'move', 'to']);
  });
});
