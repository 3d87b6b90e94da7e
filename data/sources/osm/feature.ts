import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Tags } from './element';

/** A closed line may be either a ring road or an area: what it is tagged as says which. */
export type Shape =
  | { kind: 'point'; geometry: Point }
  | { kind: 'line'; geometry: LineString | MultiLineString }
  | { kind: 'ring'; geometry: Polygon; isClosedByUs?: true }
  | { kind: 'area'; geometry: Polygon | MultiPolygon };

/** Something on the ground, as its source tells of it. */
export interface GroundFeature {
  /** n, w or r and OpenStreetMap's number, or the id that another file gives */
  id: string;
  tags: Tags;
  shape: Shape;
}
