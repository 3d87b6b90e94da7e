import proj4 from 'proj4';
import { polygonsOf } from './outline';
import type { Pack } from './schema';

/** Width and height of the municipality in whole metres, in its own CRS. */
export function projectedSize({ municipality, stadsdelar }: Pick<Pack, 'municipality' | 'stadsdelar'>): {
  width_m: number;
  height_m: number;
} {
  const project = proj4('EPSG:4326', municipality.crs.proj4);
  const points = stadsdelar
    .flatMap(({ geometry }) => polygonsOf(geometry).flat())
    .flatMap((ring) => ring.map(([lng, lat]): [number, number] => project.forward([lng, lat])));
  const span = (values: number[]) =>
    Math.round(values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b)));
  return { width_m: span(points.map(([x]) => x)), height_m: span(points.map(([, y]) => y)) };
}
