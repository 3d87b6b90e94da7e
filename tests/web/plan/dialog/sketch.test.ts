import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { cornersOf, makeSketch, polygonOf } from '../../../../web/plan/dialog/sketch';

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [17.9, 59.3],
      [18, 59.3],
      [18, 59.4],
      [17.9, 59.4],
      [17.9, 59.3],
    ],
  ],
};

describe('the drawing surface', () => {
  it('gives back the degrees that were drawn, to a tenth of a metre', () => {
    const sketch = makeSketch(square, 480);
    const [x, y] = sketch.toDrawing([17.95, 59.35]);
    const [lng, lat] = sketch.toDegrees(x, y);
    expect(Math.abs(lng - 17.95)).toBeLessThan(2e-6);
    expect(Math.abs(lat - 59.35)).toBeLessThan(2e-6);
  });

  it('has north up and the whole area in it', () => {
    const sketch = makeSketch(square, 480);
    const [, top] = sketch.toDrawing([17.95, 59.4]);
    const [, bottom] = sketch.toDrawing([17.95, 59.3]);
    expect(0 < top && top < bottom && bottom < sketch.height).toBe(true);
  });

  it('makes an area of three corners or more, closed and anticlockwise', () => {
    const clockwise = [
      [0, 0],
      [0, 1],
      [1, 1],
    ];
    expect(polygonOf(clockwise.slice(0, 2))).toBeNull();
    const ring = polygonOf(clockwise)!.coordinates[0]!;
    expect(ring).toHaveLength(4);
    expect(ring[0]).toEqual(ring[3]);
    expect(ring[1]).toEqual([1, 1]);
    expect(cornersOf(polygonOf(clockwise))).toHaveLength(3);
  });
});
