import type { MultiPolygon, Polygon } from 'geojson';

/** The middle of the box round an outline, degrees. */
export function middleOf(outline: Polygon | MultiPolygon): { lng: number; lat: number } {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();
  const middle = (axis: 0 | 1) => {
    const values = rings.flat().map((at) => at[axis] ?? 0);
    return (Math.min(...values) + Math.max(...values)) / 2;
  };
  return { lng: middle(0), lat: middle(1) };
}
