import type { Pack } from '../pack/schema';
import { createTransform, packCrs, WGS84 } from './crs';

/** One straight piece of a stadsdel's outline in metres, from its lower end (x0, y0) to its upper (x1, y1). */
export interface OutlineEdge {
  /** index in the pack's list of stadsdelar */
  stadsdel: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  /** metres of x per metre of y; 0 for a level piece, which no ray can cross */
  slope: number;
}

/**
 * Outlines are straight in degrees, and a straight line in degrees is curved in metres: longer pieces are split so that
 * the difference stays within about a centimetre.
 */
const LONGEST_DEGREES = 0.01;

/** The pack's outlines in its metric CRS. Pieces that neighbours share are the same to the last bit. */
export function outlineEdges(pack: Pack): OutlineEdge[] {
  const project = createTransform(WGS84, packCrs(pack.municipality));
  const edges: OutlineEdge[] = [];
  pack.stadsdelar.forEach(({ geometry }, stadsdel) => {
    for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
      for (const ring of rings)
        ring.forEach((end, i) => {
          const start = ring[i - 1];
          if (start === undefined) return;
          // the same way along whichever neighbour's ring it stands in
          const forward = start[0] < end[0] || (start[0] === end[0] && start[1] < end[1]);
          const [a, b] = forward ? [start, end] : [end, start];
          const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / LONGEST_DEGREES));
          let from = project(a[0], a[1]);
          for (let piece = 1; piece <= pieces; piece++) {
            const t = piece / pieces;
            const to =
              piece === pieces ? project(b[0], b[1]) : project(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t);
            const [low, high] = from[1] <= to[1] ? [from, to] : [to, from];
            const slope = high[1] > low[1] ? (high[0] - low[0]) / (high[1] - low[1]) : 0;
            edges.push({ stadsdel, x0: low[0], y0: low[1], x1: high[0], y1: high[1], slope });
            from = to;
          }
        });
  });
  return edges;
}
