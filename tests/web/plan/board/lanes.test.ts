import { describe, expect, it } from 'vitest';
import { packLanes } from '../../../../web/plan/board/lanes';

/** as many px as minutes */
const scale = { from: 0, to: 1000, width: 1000, x: (minute: number) => minute };
const at = (item: string, from: number, to: number) => ({ item, span: { from, to } });

describe('lanes of a row', () => {
  it('put what overlaps beneath, and what follows in the first lane that is free', () => {
    const { placed, lanes } = packLanes([at('c', 200, 300), at('a', 0, 100), at('b', 50, 150)], scale, 10);
    expect(placed.map(({ item, lane }) => `${item}${lane}`)).toEqual(['a0', 'b1', 'c0']);
    expect(lanes).toBe(2);
  });

  it('leave room for the words of a short pass, whose bar stays as long as its time', () => {
    const { placed } = packLanes([at('a', 0, 20), at('b', 50, 70)], scale, 100);
    expect(placed.map(({ lane, width, bar }) => [lane, width, bar.width])).toEqual([
      [0, 100, 20],
      [1, 100, 20],
    ]);
  });

  it('keep what ends the week inside it, with the bar at its time', () => {
    const { placed } = packLanes([at('a', 980, 1100)], scale, 100);
    expect(placed[0]).toMatchObject({ left: 900, width: 100, bar: { left: 80, width: 20 } });
  });
});
