import proj4 from 'proj4';
import { groundRow } from '../tiles/tiny-ground';

const SWEREF99TM = '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs';

const degrees = (x: number, y: number) => proj4(SWEREF99TM).inverse([660_000 + x, 6_580_000 + y]);

/** A street through points given in metres from 660,000 and 6,580,000, where the tiny town begins. */
export function street(id: string, name: string, ...points: [number, number][]) {
  const line = points.map(([x, y]) => degrees(x, y).join(' '));
  const own = { class: 'residential', name, lit: null, surface: null, is_tunnel: false, is_bridge: false };
  return groundRow(id, `LINESTRING (${line.join(', ')})`, own);
}

/** A house of a street. */
export function house(id: string, name: string, house_number: string, x: number, y: number) {
  return groundRow(id, `POINT (${degrees(x, y).join(' ')})`, { street: name, house_number, postcode: null });
}

/** Where an offence lies, in the same metres. */
export const at = (x: number, y: number) => ({ x: 660_000 + x, y: 6_580_000 + y });
