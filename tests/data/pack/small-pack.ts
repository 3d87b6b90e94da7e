import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A square of about 1.1 by 1.1 km beside 18° E, 59.3° N; `column` 1 is the next square to the east. */
export function square(column: number): number[][][] {
  const west = 18 + column * 0.02;
  return [
    [
      [west, 59.3],
      [west + 0.02, 59.3],
      [west + 0.02, 59.31],
      [west, 59.31],
      [west, 59.3],
    ],
  ];
}

export function feature(stadsdel: string, column: number) {
  return {
    type: 'Feature',
    properties: { stadsdel, name: stadsdel, population: 1000, population_year: 2025, deso: [] as string[] },
    geometry: { type: 'Polygon', coordinates: square(column) },
  };
}

/** The files of a whole pack of two squares, by name, as plain values to break one of. */
export function smallPack() {
  return {
    'municipality.json': {
      id: 'smastad',
      name: 'Småstad',
      kommunkod: '9999',
      country: 'SE',
      police_area: null as string | null,
      crs: {
        code: 'EPSG:3006',
        name: 'SWEREF 99 TM',
        proj4: '+proj=utm +zone=33 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
      },
      time_zone: 'Europe/Stockholm',
      bbox: [18, 59.3, 18.04, 59.31],
      languages: ['sv'],
      cell_size: 100,
      notes: [],
      sources: [],
    },
    'stadsdelar.geojson': { type: 'FeatureCollection', features: [feature('vast', 0), feature('ost', 1)] },
  };
}

/** Writes files into a new folder under the system's temporary one; text is written as it is. */
export function writePack(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  for (const [file, content] of Object.entries(files))
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}
