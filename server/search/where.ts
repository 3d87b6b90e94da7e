import type { Position } from 'geojson';
import { createTransform, packCrs, SWEDISH_CRS, WGS84 } from '../../data/place/crs';
import type { Pack } from '../../data/pack/schema';
import { createLocator } from '../../data/place/locator';
import type { Questions } from '../db/questions';
import type { World } from '../snapshot/world';
import { decodeWkb } from '../tiles/decode-wkb';

/** How far a street, a house and a stop may lie from what they are said to be near, metres. */
const STREET_WITHIN_M = 60;
const HOUSE_WITHIN_M = 45;
const STOP_WITHIN_M = 400;
const M_PER_DEGREE = 111_320;

export interface Where {
  street: { name: string; numbers: string | null; distance_m: number } | null;
  stadsdel: string | null;
  stop: { name: string; kind: string; distance_m: number } | null;
  /** the position in each system used here, as it is written */
  positions: { crs: string; name: string; text: string }[];
}

type Near = Questions['ground-near']['row'] & { distance_m: number };

/** Says where a point is: on which street by which houses, in which stadsdel, how far from which stop. */
export function createWhere(pack: Pack) {
  const locator = createLocator(pack);
  const own = packCrs(pack.municipality);
  const systems = [...SWEDISH_CRS, ...(SWEDISH_CRS.some(({ code }) => code === own.code) ? [] : [own])];
  // systems of Sweden say nothing abroad
  const shown = pack.municipality.country === 'SE' ? systems : [own];
  const transforms = shown.map((crs) => ({ crs, transform: createTransform(WGS84, crs) }));
  const nameOf = new Map(pack.stadsdelar.map(({ properties: p }) => [p.stadsdel, p.name]));

  return async (lng: number, lat: number, world: World): Promise<Where> => {
    const dlat = STOP_WITHIN_M / M_PER_DEGREE;
    const scale = Math.cos((lat * Math.PI) / 180);
    const dlng = dlat / scale;
    const rows = await world.ask('ground-near', {
      west: lng - dlng,
      south: lat - dlat,
      east: lng + dlng,
      north: lat + dlat,
    });
    const near = rows
      .map((row): Near => ({ ...row, distance_m: distanceTo(row.wkb, lng, lat, scale) }))
      .sort((a, b) => a.distance_m - b.distance_m);
    const street = near.find((n) => n.layer === 'street' && n.distance_m <= STREET_WITHIN_M);
    const stop = near.find((n) => n.layer === 'stop' && n.distance_m <= STOP_WITHIN_M);
    const houses = near.filter(
      (n) => n.layer === 'address_point' && n.name === street?.name && n.distance_m <= HOUSE_WITHIN_M,
    );
    const { x, y } = locator.project(lng, lat);
    const stadsdel = locator.stadsdelAt(x, y);
    return {
      street: street
        ? {
            name: street.name,
            numbers: rangeOf(onOneSide(houses.flatMap(({ number }) => number ?? []))),
            distance_m: Math.round(street.distance_m),
          }
        : null,
      stadsdel: stadsdel === null ? null : (nameOf.get(stadsdel) ?? null),
      stop: stop
        ? { name: stop.name, kind: stop.class ?? '', distance_m: 10 * Math.round(stop.distance_m / 10) }
        : null,
      positions: [
        { crs: WGS84.code, name: WGS84.name, text: `${lat.toFixed(5)}, ${lng.toFixed(5)}` },
        ...transforms.map(({ crs, transform }) => {
          const [easting, northing] = transform(lng, lat).map(Math.round);
          return { crs: crs.code, name: crs.name, text: `N ${northing}, E ${easting}` };
        }),
      ],
    };
  };
}

/** Of the numbers around, nearest first, those on the side of the nearest: odd or even. */
export function onOneSide(numbers: readonly string[]): string[] {
  const parity = (number: string | undefined) => Number.parseInt(number ?? '', 10) % 2;
  return numbers.filter((number) => parity(number) === parity(numbers[0]));
}

/** `10–14` for the numbers around, `12` for one, null for none. */
export function rangeOf(numbers: readonly string[]): string | null {
  const sorted = [...new Set(numbers)].sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined ? null : first === last ? first : `${first}–${last}`;
}

/** Metres from a point to a geometry, on a plane that fits a few hundred metres. */
function distanceTo(wkb: string, lng: number, lat: number, scale: number): number {
  const geometry = decodeWkb(Buffer.from(wkb, 'base64'));
  if (geometry.type === 'GeometryCollection') return Infinity;
  const toPlane = ([a = 0, b = 0]: Position): [number, number] => [
    (a - lng) * M_PER_DEGREE * scale,
    (b - lat) * M_PER_DEGREE,
  ];
  const lines = (
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'LineString' || geometry.type === 'MultiPoint'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : geometry.coordinates
  ).map((line) => line.map(toPlane));
  return Math.min(...lines.map(distanceToLine));
}

/** Distance from the origin to a line. */
function distanceToLine(line: readonly [number, number][]): number {
  let least = Math.hypot(...line[0]!);
  for (let i = 1; i < line.length; i++) {
    const [[ax, ay], [bx, by]] = [line[i - 1]!, line[i]!];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy));
  }
  return least;
}
