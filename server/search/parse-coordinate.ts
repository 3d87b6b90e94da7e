import { createTransform, SWEDISH_CRS, WGS84, type Crs } from '../../data/place/crs';
import { holds, type Extent } from '../../data/place/extent';

export interface FoundCoordinate {
  lng: number;
  lat: number;
  /** the system that it was written in */
  crs: Crs;
}

/**
 * A position out of what somebody has written or pasted, in any of the systems used in Sweden and in either order: the
 * one that lies where the town is.
 * @param reach degrees
 */
export function parseCoordinate(text: string, own: Crs, reach: Extent): FoundCoordinate | null {
  const systems = [WGS84, ...SWEDISH_CRS, ...(SWEDISH_CRS.some(({ code }) => code === own.code) ? [] : [own])];
  for (const [a, b] of pairsIn(text))
    for (const crs of systems) {
      const toDegrees = createTransform(crs, WGS84);
      // northing or latitude first is what Swedish forms have
      for (const [first, second] of [
        [b, a],
        [a, b],
      ] as const) {
        if (crs.is_geographic && (Math.abs(first) > 180 || Math.abs(second) > 90)) continue;
        const [lng, lat] = toDegrees(first, second);
        if (holds(reach, lng, lat)) return { lng, lat, crs };
      }
    }
  return null;
}

const DEGREES = /(\d+)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’])?\s*(?:(\d+(?:[.,]\d+)?)\s*["″”])?/g;

/** The two numbers that a text may mean: a comma is a decimal sign or stands between them. */
function pairsIn(text: string): [number, number][] {
  const angles = [...text.matchAll(DEGREES)].map(([, d, m, s]) => number(d) + number(m) / 60 + number(s) / 3600);
  if (angles.length === 2) return [angles as [number, number]];
  const bare = text.replace(/\b[NEÖXY]\b[:=]?/gi, ' ').trim();
  if (!/^[-\d.,;\s°]+$/.test(bare)) return [];
  const readings = [bare.match(/-?\d+(?:[.,]\d+)?/g) ?? [], bare.split(/[,;\s]+/).filter((part) => part !== '')];
  return readings.flatMap((parts): [number, number][] =>
    parts.length === 2 && parts.every((part) => Number.isFinite(number(part)))
      ? [[number(parts[0]), number(parts[1])]]
      : [],
  );
}

function number(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.replace(',', '.').replace('°', ''));
}
