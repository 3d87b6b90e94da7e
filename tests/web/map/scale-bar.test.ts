import { describe, expect, it } from 'vitest';
import { roundScale } from '../../../web/map/scale-bar';

describe('the scale of a printed map', () => {
  it('is a round length of at most a quarter of the width', () => {
    // 1,000 px at zoom 12 on the equator are 19,109 m: a quarter is 4,777
    const { metres, share } = roundScale(1000, 0, 12);
    expect(metres).toBe(2000);
    expect(share).toBeCloseTo(2000 / 19_108.7, 4);
  });

  it('is half as long on the 60th parallel, and a thousandth ten zooms closer', () => {
    expect(roundScale(1000, 60, 12).metres).toBe(2000);
    expect(roundScale(1000, 60, 12).share).toBeCloseTo((2 * 2000) / 19_108.7, 4);
    expect(roundScale(1000, 0, 22)).toMatchObject({ metres: 2 });
  });
});
