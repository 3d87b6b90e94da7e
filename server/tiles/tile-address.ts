import { BadInput } from '../http/problem';

/** A square of the web's tile pyramid: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */
export interface TileAddress {
  z: number;
  x: number;
  y: number;
}

/** [west, south, east, north], degrees. */
export type TileExtent = readonly [number, number, number, number];

export const MIN_ZOOM = 8;
/** At 16 a unit of a tile is some centimetres; what is closer is drawn from it. */
export const MAX_ZOOM = 17;

/**
 * A tile as it stands in an address, `12/2253/1200.mvt`.
 * @throws {BadInput} when it is no tile, or at a zoom that none are made for
 */
export function parseTileAddress({ z, x, y }: Record<'z' | 'x' | 'y', string>): TileAddress {
  const zoom = parseWhole('z', z, MIN_ZOOM, MAX_ZOOM);
  const most = 2 ** zoom - 1;
  const row = y.endsWith('.mvt') ? y.slice(0, -'.mvt'.length) : y;
  return { z: zoom, x: parseWhole('x', x, 0, most), y: parseWhole('y', row, 0, most) };
}

function parseWhole(field: string, given: string, from: number, to: number): number {
  const value = Number(given);
  if (!/^\d{1,9}$/.test(given) || value < from || value > to)
    throw new BadInput(field, given, {
      sv: `ett heltal från ${from} till ${to}`,
      en: `a whole number from ${from} to ${to}`,
    });
  return value;
}

/** What a tile covers, with a strip around it so that lines and names go on across its edge. */
export function tileExtent({ z, x, y }: TileAddress, strip: number): TileExtent {
  const n = 2 ** z;
  const lng = (column: number) => (column / n) * 360 - 180;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / n))) * 180) / Math.PI;
  return [lng(x - strip), lat(y + 1 + strip), lng(x + 1 + strip), lat(y - strip)];
}
