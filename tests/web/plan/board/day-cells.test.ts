import { describe, expect, it } from 'vitest';
import { barInDay, dayCells } from '../../../../web/plan/board/day-cells';

const at = (item: string, day: number, hour: number, hours = 1) => {
  const from = day * 1440 + hour * 60;
  return { item, span: { from, to: from + hours * 60 } };
};
const none = () => false;

describe('the days of a row', () => {
  it('hold what begins in them, earliest first', () => {
    const cells = dayCells([at('late', 0, 22, 9), at('early', 0, 7), at('sunday', 6, 23, 5)], 10, none, none);
    expect(cells.map(({ shown }) => shown)).toEqual([['early', 'late'], [], [], [], [], [], ['sunday']]);
  });

  it('fold two hundred passes of one hour to a few, but for what is kept', () => {
    const many = Array.from({ length: 200 }, (_, i) => at(String(i), 2, 18));
    const [, , wednesday] = dayCells(many, 10, none, (item) => item === '150');
    expect(wednesday?.shown).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '150']);
    expect(wednesday?.hidden).toBe(189);
    expect(dayCells(many, 10, () => true, none)[2]).toMatchObject({ hidden: 0 });
  });

  it('do not fold a single one', () => {
    expect(dayCells([at('a', 0, 1), at('b', 0, 2), at('c', 0, 3)], 2, none, none)[0]?.hidden).toBe(0);
  });

  it('have a bar at its hours, cut at midnight', () => {
    expect(barInDay(at('', 3, 6, 12).span)).toEqual({ left: 25, width: 50, goesOn: false });
    expect(barInDay(at('', 3, 18, 12).span)).toEqual({ left: 75, width: 25, goesOn: true });
  });
});
