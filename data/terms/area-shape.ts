/** Longitude and latitude, degrees. */
export type LngLat = readonly [lng: number, lat: number];

/** An area of one's own: drawn corner by corner, a circle, or all within a distance of a line. Distances in whole metres. */
export type AreaShape =
  | { kind: 'polygon'; corners: readonly LngLat[] }
  | { kind: 'circle'; corners: readonly LngLat[]; reach_m: number }
  | { kind: 'line'; corners: readonly LngLat[]; reach_m: number };

/** What a shape may be: a line may be as long as it likes, but no corridor is wider than this. */
export const AREA_REACH_M = { least: 20, most: 2000 } as const;
/** Corners that a hand draws, and that an address has room for. */
export const MOST_AREA_CORNERS = 60;

const LEAST_CORNERS = { polygon: 3, circle: 1, line: 2 } as const;

/** A shape as an address has it: 'polygon:17.96581,59.36102;…', 'circle:17.96,59.36;250', 'line:17.96,59.36;17.97,59.36;50'. */
export function formatShape(shape: AreaShape): string {
  const corners = shape.corners.map((at) => at.map((degrees) => Number(degrees.toFixed(5))).join(','));
  return `${shape.kind}:${[...corners, ...(shape.kind === 'polygon' ? [] : [shape.reach_m])].join(';')}`;
}

/** The shape that an address tells of; null for what tells of none. */
export function parseShape(text: string): AreaShape | null {
  const [, kind = '', rest = ''] = /^(polygon|circle|line):([-\d.,;]+)$/.exec(text) ?? [];
  if (kind !== 'polygon' && kind !== 'circle' && kind !== 'line') return null;
  const parts = rest.split(';');
  const reach_m = kind === 'polygon' ? null : Number(parts.pop());
  if (reach_m !== null && !isReach(reach_m)) return null;
  if (parts.length < LEAST_CORNERS[kind] || (kind === 'circle' && parts.length > 1)) return null;
  if (parts.length > MOST_AREA_CORNERS) return null;
  const corners: LngLat[] = [];
  for (const part of parts) {
    const [, lng, lat] = /^(-?\d{1,3}(?:\.\d{1,7})?),(-?\d{1,2}(?:\.\d{1,7})?)$/.exec(part) ?? [];
    if (lng === undefined || lat === undefined || Math.abs(Number(lng)) > 180 || Math.abs(Number(lat)) > 90)
      return null;
    corners.push([Number(lng), Number(lat)]);
  }
  return kind === 'polygon' ? { kind, corners } : { kind, corners, reach_m: reach_m! };
}

function isReach(metres: number): boolean {
  return Number.isInteger(metres) && metres >= AREA_REACH_M.least && metres <= AREA_REACH_M.most;
}
