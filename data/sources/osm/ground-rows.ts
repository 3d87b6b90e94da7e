import { bboxClip } from '@turf/bbox-clip';
import type { Feature, Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import type { Extent } from '../../place/extent';
import { GROUND_NAMES, type GroundTable } from '../../schema/ground/index';
import type { Tags } from './element';
import type { GroundFeature, Shape } from './feature';
import { KINDS } from './kinds/index';
import { mendArea } from './mend-area';
import type { KindRow } from './kinds/kind';
import { pointInside } from './point-inside';
import { toWkt } from './to-wkt';

type GroundRow = Readonly<Record<string, string | number | boolean | null>>;
export type GroundRows = Record<GroundTable, GroundRow[]>;

/** Nothing yet, for every table. */
export function noRows(): GroundRows {
  return Object.fromEntries(GROUND_NAMES.map((name) => [name, [] as GroundRow[]])) as GroundRows;
}

const KEYS = new Set(KINDS.flatMap(({ keys }) => keys));

/** Whether a table may want what is tagged so: asked of everything in a country, so it must be quick. */
export function isWanted(tags: Tags): boolean {
  for (const key in tags) if (KEYS.has(key)) return true;
  return false;
}

/** How it went with areas whose outline was broken. */
export interface BrokenAreas {
  mended: number;
  /** ids of those that are left out, wholly or in part */
  left_out: string[];
}

/** Adds what a feature becomes to the tables that want it, with its outline mended where there is one way to. */
export function addRows(
  rows: GroundRows,
  { id, tags, shape: given }: GroundFeature,
  source: string,
  box: Extent,
  areas: BrokenAreas,
): void {
  const shape = wholeShape(id, tags, given, areas);
  if (shape === null) return;

  for (const { table, keys, read, isClipped } of KINDS) {
    if (!keys.some((key) => tags[key] !== undefined)) continue;
    for (const { as, columns } of read(tags, shape.kind)) {
      const geometry = clipped(geometryAs(shape, as), isClipped ? box : null);
      if (geometry === null) continue;
      const [west, south, east, north] = extentOf(geometry);
      rows[table].push({ feature_id: id, source, ...columns, west, south, east, north, geometry: toWkt(geometry) });
    }
  }
}

/** The shape with a whole outline, where something is drawn by it; null where nothing of it is left. */
function wholeShape(id: string, tags: Tags, shape: Shape, areas: BrokenAreas): Shape | null {
  if (shape.kind === 'point' || shape.kind === 'line') return shape;
  const isDrawn = KINDS.some(
    ({ keys, read }) =>
      keys.some((key) => tags[key] !== undefined) && read(tags, shape.kind).some(({ as }) => as === 'area'),
  );
  if (!isDrawn) return shape;
  const whole = mendArea(shape.geometry);
  if (whole === null || whole.partly) areas.left_out.push(id);
  else if (whole.mended || (shape.kind === 'ring' && shape.isClosedByUs)) areas.mended++;
  if (whole === null) return null;
  return whole.geometry === shape.geometry ? shape : { kind: 'area', geometry: whole.geometry };
}

function geometryAs(shape: Shape, as: KindRow['as']): Geometry {
  if (shape.kind === 'point' || shape.kind === 'line') return shape.geometry;
  if (as === 'point') return { type: 'Point', coordinates: pointInside(shape.geometry) };
  const [ring] = shape.geometry.coordinates;
  return as === 'line' && shape.kind === 'ring'
    ? { type: 'LineString', coordinates: ring as Position[] }
    : shape.geometry;
}

/** The part within a rectangle; null when there is none. */
function clipped(geometry: Geometry, box: Extent | null): Geometry | null {
  if (box === null || geometry.type === 'Point') return geometry;
  const [west, south, east, north] = extentOf(geometry);
  if (west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]) return geometry;
  const feature = { type: 'Feature', properties: {}, geometry } as Feature<
    LineString | MultiLineString | Polygon | MultiPolygon
  >;
  const part = bboxClip(feature, [...box]).geometry;
  return part.coordinates.flat(3).length === 0 ? null : part;
}

function extentOf(geometry: Geometry): Extent {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] !== 'number') {
      part.forEach(widen);
      return;
    }
    const [lng, lat] = part as [number, number];
    extent[0] = Math.min(extent[0], lng);
    extent[1] = Math.min(extent[1], lat);
    extent[2] = Math.max(extent[2], lng);
    extent[3] = Math.max(extent[3], lat);
  };
  if (geometry.type !== 'GeometryCollection') widen(geometry.coordinates);
  return extent;
}
