import { describe, expect, it } from 'vitest';
import { fitShape, type ShapePoint } from '../../../web/map/fit-shape';
import { shapeToShow } from '../../../web/map/shape-to-show';
import type { Answers } from '../../../web/state/answers/open-answers';

const size = { width: 1000, height: 600 };
const legend = { left: 0, top: 400, right: 300, bottom: 600 };

/** Points along the sides of a triangle whose right angle is up to the right. */
const triangle = Array.from({ length: 51 }, (_, i) => i / 50).flatMap((t): ShapePoint[] => [
  [t, 0],
  [1, t],
  [t, t],
]);

const onScreen = (shape: readonly ShapePoint[], padding: NonNullable<ReturnType<typeof fitShape>>) => {
  const [wide, high] = [size.width - padding.left - padding.right, size.height - padding.top - padding.bottom];
  return shape.map(([x, y]): [number, number] => [padding.left + x * wide, padding.top + y * high]);
};

describe('the place for a shape', () => {
  it('is the middle of the whole where nothing lies over it', () => {
    const padding = fitShape(size, [], triangle, 1, 0)!;
    expect(padding.top).toBe(14);
    expect(padding.bottom).toBeCloseTo(14);
    expect(Math.abs(padding.left - padding.right)).toBeLessThan(24);
  });

  it('lets what covers a corner be, where the shape has nothing in it', () => {
    // 900 px wide: its box lies over the legend, and the triangle does not
    const padding = fitShape(size, [legend], triangle, 1.7, 0)!;
    expect(padding.left).toBeLessThan(legend.right);
    for (const [x, y] of onScreen(triangle, padding))
      expect(x < legend.right + 14 && y > legend.top - 14, `${x} ${y}`).toBe(false);
  });

  it('is none where it would be no higher than it is anyway, or nothing is known of the shape', () => {
    expect(fitShape(size, [{ left: 0, top: 0, right: 1000, bottom: 600 }], triangle, 1, 100)).toBeNull();
    expect(fitShape(size, [], triangle, 1, 600)).toBeNull();
    expect(fitShape(size, [], [], 1, 0)).toBeNull();
  });
});

describe('the shape of a municipality', () => {
  const ring = [
    [10, 50],
    [12, 50],
    [12, 51],
    [10, 50],
  ];
  const answers = (features: unknown[]) =>
    ({ stadsdelar: { value: { features } } }) as unknown as Pick<Answers, 'stadsdelar'>;
  const properties = { label_lng: 11.5, label_lat: 50.25 };

  it('is its outlines, without a gap, and the middle of each stadsdel', () => {
    const shape = shapeToShow(
      answers([{ geometry: { type: 'Polygon', coordinates: [ring] }, properties }]),
      [10, 50, 12, 51],
    );
    // up is first on the screen
    expect(shape).toContainEqual([0, 1]);
    expect(shape).toContainEqual([1, 0]);
    expect(shape).toContainEqual([0.75, 0.75]);
    const along = shape.filter(([, y]) => y === 1).map(([x]) => x);
    expect(along).toHaveLength(65);
  });

  it('is the same for a stadsdel of several parts, and none before it is known', () => {
    const parts = shapeToShow(
      answers([{ geometry: { type: 'MultiPolygon', coordinates: [[ring]] }, properties }]),
      [10, 50, 12, 51],
    );
    expect(parts.length).toBeGreaterThan(100);
    expect(shapeToShow({ stadsdelar: { value: null } } as never, [10, 50, 12, 51])).toEqual([]);
  });
});
