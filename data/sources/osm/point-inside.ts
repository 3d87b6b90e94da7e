import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A position inside an area, in the middle of its widest part halfway up: where its one point stands. */
export function pointInside(geometry: Polygon | MultiPolygon): Position {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  let best: { width: number; at: Position } | null = null;
  for (const rings of polygons) {
    const lats = rings[0]!.map(([, lat]) => lat!);
    const lat = (Math.min(...lats) + Math.max(...lats)) / 2;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
    for (let i = 1; i < crossings.length; i += 2) {
      const [west, east] = [crossings[i - 1]!, crossings[i]!];
      if (best === null || east - west > best.width) best = { width: east - west, at: [(west + east) / 2, lat] };
    }
  }
  return best?.at ?? polygons[0]![0]![0]!;
}

function crossingsAt(ring: readonly Position[], lat: number): number[] {
  return ring.slice(1).flatMap(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i]!;
    return ay > lat !== by > lat ? [ax + ((lat - ay) / (by - ay)) * (bx - ax)] : [];
  });
}
