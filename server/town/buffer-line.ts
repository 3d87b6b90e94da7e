import { featureCollection, polygon } from '@turf/helpers';
import { union } from '@turf/union';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Corners of each half circle at the ends of a stretch. */
const CORNERS = 8;

/**
 * All that lies within a distance of a line, on plain metres: what lies round each of its stretches, joined.
 * @param line two positions at least
 */
export function bufferLine(line: readonly Position[], distance_m: number): Polygon | MultiPolygon {
  const parts = line.slice(1).map((to, i) => polygon([roundStretch(line[i]!, to, distance_m)]));
  const [only] = parts;
  if (parts.length === 1) return only!.geometry;
  return union(featureCollection(parts))!.geometry;
}

function roundStretch([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, distance_m: number): Position[] {
  const along = Math.atan2(by - ay, bx - ax);
  const arc = (x: number, y: number, from: number) =>
    Array.from({ length: CORNERS + 1 }, (_, i) => {
      const angle = from + (Math.PI * i) / CORNERS;
      return [x + distance_m * Math.cos(angle), y + distance_m * Math.sin(angle)];
    });
  const ring = [...arc(bx, by, along - Math.PI / 2), ...arc(ax, ay, along + Math.PI / 2)];
  return [...ring, ring[0]!];
}
