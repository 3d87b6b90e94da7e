import { describe, expect, it } from 'vitest';
import { freePart, isFree } from '../../../web/map/free-part';

const size = { width: 1000, height: 600 };
const legend = { left: 16, top: 300, right: 304, bottom: 500 };
const strip = { left: 16, top: 500, right: 984, bottom: 590 };

describe('the free part of a map', () => {
  it('is all of it but a gap where nothing lies over it', () => {
    expect(freePart(size, [], 1)).toEqual({ top: 14, right: 14, bottom: 14, left: 14 });
  });

  it('lies above what crosses the foot, and beside what stands in a corner, where a tall shape is drawn largest so', () => {
    expect(freePart(size, [legend, strip], 0.6)).toEqual({ top: 14, right: 14, bottom: 114, left: 318 });
  });

  it('lies above what stands in a corner where a wide shape is drawn largest so', () => {
    expect(freePart(size, [legend, strip], 4)).toEqual({ top: 14, right: 14, bottom: 314, left: 14 });
    expect(freePart({ width: 500, height: 600 }, [legend], 2)).toEqual({ top: 14, right: 14, bottom: 314, left: 14 });
  });

  it('takes the roomiest of parts that are about as high: a few px more push nothing into a corner', () => {
    const switches = { left: 490, top: 295, right: 984, bottom: 360 };
    expect(freePart(size, [legend, strip, switches], 0.6)).toEqual({ top: 14, right: 14, bottom: 319, left: 14 });
  });

  it('takes no notice of what lies outside the map', () => {
    expect(freePart(size, [{ left: 0, top: -80, right: 1000, bottom: -10 }], 1).top).toBe(14);
  });

  it('leaves a gap and nothing more where all is covered: a map that cannot be fitted throws', () => {
    expect(freePart(size, [{ left: 0, top: 0, right: 1000, bottom: 600 }], 1).top).toBe(14);
    expect(freePart({ width: 60, height: 40 }, [], 1).left).toBe(14);
  });
});

describe('a place on the map', () => {
  it('is seen where it and what is around it lie on the map with nothing over them', () => {
    expect(isFree({ x: 500, y: 250 }, 40, size, [legend, strip])).toBe(true);
    expect(isFree({ x: 330, y: 400 }, 40, size, [legend, strip])).toBe(false);
    expect(isFree({ x: 30, y: 100 }, 40, size, [])).toBe(false);
  });
});
