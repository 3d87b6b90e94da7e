import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../../data/duckdb/open';
import type { Language, Pack, Place, StadsdelFeature } from '../../../data/pack/schema';
import type { TableName } from '../../../data/schema/index';
import type { ImportContext, ImportOptions } from '../../../data/sources/source';
import { tablePath } from '../../../data/write-table';

/** Four stadsdelar in a row from west to east, each 0.01° wide and high, from 18.00° E, 59.00° N. */
const STADSDELAR = [
  ['or', 'Ör', '0199C1010'],
  ['storskogen', 'Storskogen', '0199C1020'],
  ['lilla-vik', 'Lilla Vik', '0199C1030'],
  ['stora-vik', 'Stora Vik', '0199C1040'],
] as const;

export function square(west: number, south = 59, size = 0.01): number[][][] {
  const [east, north] = [west + size, south + size];
  return [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ];
}

function place(id: string, name: string, rest: Partial<Place>): Place {
  return {
    place: id,
    name,
    kind: 'square',
    lng: null,
    lat: null,
    accuracy_m: null,
    stadsdel: null,
    near: [],
    other_names: [],
    ...rest,
  };
}

export function tinyTown(): Pack {
  return {
    folder: '/nowhere',
    municipality: {
      id: 'smastad',
      name: 'Småstad',
      kommunkod: '0199',
      country: 'SE',
      police_area: 'Lokalpolisområde Grannstad',
      crs: { code: 'EPSG:3006', name: 'SWEREF 99 TM', proj4: '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs' },
      time_zone: 'Europe/Stockholm',
      bbox: [18, 59, 18.04, 59.01],
      languages: ['sv', 'en'],
      cell_size: 100,
      notes: [],
      sources: [],
    },
    stadsdelar: STADSDELAR.map(([stadsdel, name, deso], i): StadsdelFeature => ({
      type: 'Feature',
      properties: { stadsdel, name, population: 1000, population_year: 2025, deso: [deso] },
      geometry: { type: 'Polygon', coordinates: square(18 + i / 100) as [number, number][][] },
    })),
    places: [
      place('skogstorget', 'Skogstorget', { lng: 18.015, lat: 59.005, stadsdel: 'storskogen', near: ['storskogen'] }),
      place('storskogens-centrum', 'Storskogens centrum', {
        kind: 'centre',
        lng: 18.014,
        lat: 59.005,
        stadsdel: 'storskogen',
      }),
      place('vik', 'Vik', { kind: 'neighbourhood', near: ['lilla-vik', 'stora-vik'] }),
      place('viktorget', 'Viktorget', { lng: 18.035, lat: 59.005, stadsdel: 'stora-vik' }),
      place('e18', 'E18', { kind: 'road', near: ['or'] }),
      place('lilla-vik', 'Lilla Vik', { kind: 'neighbourhood', stadsdel: 'lilla-vik', other_names: ['Lillvik'] }),
    ],
    basemap: { type: 'FeatureCollection', features: [] },
    actors: { actors: [], activities: [] },
    promises: { year: null, title: null, summary: null, source: null, areas: [], prioritised: [] },
  };
}

/** What an import is given: the tiny town, an empty DATA_DIR of its own, and 22 November 2026 as today. */
export function importContext(
  given: { pack?: Pack; dataDir?: string; language?: Language; options?: Partial<ImportOptions> } = {},
): ImportContext {
  const none = {
    columns: {},
    crs: undefined,
    name: undefined,
    licence: undefined,
    publisher: undefined,
    kind: undefined,
  };
  return {
    pack: given.pack ?? tinyTown(),
    dataDir: given.dataDir ?? newFolder(),
    language: given.language ?? 'en',
    options: { ...none, ...given.options },
    today: '2026-11-22',
    progress: () => undefined,
    signal: new AbortController().signal,
  };
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'lofteskartan-'));
}

/** Rows of a written table, as JSON values. */
export async function readTable(context: ImportContext, table: TableName, select = '*') {
  const connection = await openDuckDb('256MB', tmpdir());
  try {
    const path = tablePath(context.dataDir, context.pack.municipality.id, table);
    const reader = await connection.runAndReadAll(`SELECT ${select} FROM read_parquet($path) ORDER BY ALL`, { path });
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}
