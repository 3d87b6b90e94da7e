import type { OsmElement, OsmNode } from '../../../../data/sources/osm/element';

const node = (id: number, lon: number, lat: number, tags?: Record<string, string>): OsmNode =>
  tags ? { type: 'node', id, lon, lat, tags } : { type: 'node', id, lon, lat };

/** A street of two blocks, a house with an address, a lake with an island, a lamp and a bus stop in the tiny town. */
export function tinyGround(): OsmElement[] {
  return [
    node(1, 18.001, 59.001),
    node(2, 18.002, 59.001),
    node(3, 18.003, 59.001),
    node(4, 18.001, 59.002),
    node(5, 18.0012, 59.002),
    node(6, 18.0012, 59.0021),
    node(7, 18.001, 59.0021),
    // the lake: 11 to 14 round it, 15 to 17 round the island
    node(11, 18.01, 59.003),
    node(12, 18.02, 59.003),
    node(13, 18.02, 59.008),
    node(14, 18.01, 59.008),
    node(15, 18.014, 59.005),
    node(16, 18.016, 59.005),
    node(17, 18.015, 59.006),
    node(20, 18.0015, 59.0011, { highway: 'street_lamp' }),
    node(21, 18.0025, 59.0011, { highway: 'bus_stop', name: 'Storgatan' }),
    // a bench far off, in another country
    node(22, 2.35, 48.85, { amenity: 'bench' }),
    { type: 'way', id: 1, refs: [1, 2, 3], tags: { highway: 'residential', name: 'Storgatan', lit: 'yes' } },
    {
      type: 'way',
      id: 2,
      refs: [4, 5, 6, 7, 4],
      tags: { building: 'house', 'addr:street': 'Storgatan', 'addr:housenumber': '3B' },
    },
    { type: 'way', id: 3, refs: [11, 12, 13] },
    { type: 'way', id: 4, refs: [11, 14, 13] },
    { type: 'way', id: 5, refs: [15, 16, 17, 15] },
    {
      type: 'relation',
      id: 1,
      members: [
        { type: 'way', ref: 3, role: 'outer' },
        { type: 'way', ref: 4, role: 'outer' },
        { type: 'way', ref: 5, role: 'inner' },
      ],
      tags: { type: 'multipolygon', natural: 'water', name: 'Lilla sjön' },
    },
  ];
}
