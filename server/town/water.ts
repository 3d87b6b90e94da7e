import { bboxClip } from '@turf/bbox-clip';
import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import { union } from '@turf/union';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Pack } from '../../data/pack/schema';
import { areaOf, boxOf, type Box } from './planar';

/** Where nobody can be: the municipality's waters in its metric CRS, each with the box around it. */
export interface Water {
  /** the pack's own surveyed file, or else the schematic base map, whose shores may be tens of metres off */
  source: 'surveyed' | 'schematic';
  parts: readonly { xy: Position[][]; box: Box }[];
}

/** The waters of a pack: `water.geojson` where there is one, else the base map's. */
export function watersOf(
  { water, basemap }: Pick<Pack, 'water' | 'basemap'>,
  toMetres: (p: Position) => Position,
): Water {
  const features = water?.features ?? basemap.features.filter(({ properties }) => properties.layer === 'water');
  const areas = features.flatMap(({ geometry }) => {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
    const shape = geometry as Polygon | MultiPolygon;
    return (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((rings) =>
      polygon(rings.map((ring) => ring.map(toMetres))),
    );
  });
  // a bay that is drawn over the lake that it belongs to is one water
  const joined = areas.length > 1 ? union(featureCollection(areas))?.geometry : areas[0]?.geometry;
  const parts = !joined ? [] : joined.type === 'Polygon' ? [joined.coordinates] : joined.coordinates;
  return {
    source: water ? 'surveyed' : 'schematic',
    parts: parts.map((xy) => ({ xy, box: boxOf([xy]) })),
  };
}

/** How much water there is in a square, or in the part of it that lies within an outline, m². */
export function waterIn({ parts }: Water, square: Box, outline: MultiPolygon | null): number {
  let area_m2 = 0;
  for (const { xy, box } of parts) {
    if (box[0] >= square[2] || box[2] <= square[0] || box[1] >= square[3] || box[3] <= square[1]) continue;
    const { geometry } = bboxClip({ type: 'Polygon', coordinates: xy }, square);
    const wet = geometry.type === 'Polygon' ? [geometry.coordinates] : (geometry.coordinates as Position[][][]);
    if (areaOf(wet) === 0) continue;
    area_m2 += outline === null ? areaOf(wet) : areaOf(inside(xy, square, outline));
  }
  return area_m2;
}

function inside(xy: Position[][], [west, south, east, north]: Box, outline: MultiPolygon): Position[][][] {
  const square = polygon([
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]);
  const common = intersect(
    featureCollection<Polygon | MultiPolygon>([square, polygon(xy), multiPolygon(outline.coordinates)]),
  )?.geometry;
  if (!common) return [];
  return common.type === 'Polygon' ? [common.coordinates] : common.coordinates;
}
