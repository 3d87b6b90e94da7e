import type { Row } from '../../../data/duckdb/append-rows';
import type { GroundTable } from '../../../data/schema/ground/index';

/** A line or polygon of the tiny town as a row, with its extent. */
export function groundRow(id: string, geometry: string, own: Row): Row {
  const numbers = [...geometry.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, lng, lat]) => [Number(lng), Number(lat)]);
  const [lngs, lats] = [numbers.map(([lng]) => lng!), numbers.map(([, lat]) => lat!)];
  return {
    feature_id: id,
    source: 'test',
    ...own,
    west: Math.min(...lngs),
    south: Math.min(...lats),
    east: Math.max(...lngs),
    north: Math.max(...lats),
    geometry,
  };
}

const street = { lit: null, surface: null, is_tunnel: false, is_bridge: false };

/** A road, a footpath and a house near 17.81° E, 59.32° N, and tables that are there and empty. */
export function tinyGroundTables(): Partial<Record<GroundTable, Row[]>> {
  return {
    street: [
      groundRow('w1', 'LINESTRING (17.81 59.32, 17.82 59.32)', { ...street, class: 'primary', name: 'Storgatan' }),
      groundRow('w2', 'LINESTRING (17.812 59.3201, 17.813 59.3201)', { ...street, class: 'footway', name: null }),
    ],
    building: [
      groundRow('w3', 'POLYGON ((17.812 59.3202, 17.8122 59.3202, 17.8122 59.3203, 17.812 59.3203, 17.812 59.3202))', {
        class: 'home',
        name: null,
      }),
    ],
    address_point: [
      groundRow('w3', 'POINT (17.8121 59.32025)', { street: 'Storgatan', house_number: '3B', postcode: null }),
    ],
    green: [],
  };
}
