import type { Method } from '../../data/terms/hotspot-method';
import { METHOD_NAMES } from '../../data/terms/hotspot-method';
import type { Language } from '../../data/pack/schema';
import type { z } from '@hono/zod-openapi';
import type { analysisLayer } from '../contract/analysis-layers';
import type { byStadsdel, grid } from '../contract/offences';
import type { GeoTable, Value } from '../geopackage/write-geopackage';
import type { Deps } from '../http/deps';
import type { ByStreet } from '../streets/by-street';
import type { Grid } from '../town/grid';
import { MAP_WORDS } from './map-words';

type Columns = GeoTable['columns'];

const STADSDEL: Columns = {
  stadsdel: 'TEXT',
  name: 'TEXT',
  population: 'INTEGER',
  n: 'INTEGER',
  rate_per_1000: 'REAL',
  n_per_km2: 'REAL',
  n_before: 'INTEGER',
  change_pct: 'REAL',
  change_low_pct: 'REAL',
  change_high_pct: 'REAL',
};

const SQUARE: Columns = {
  cell: 'INTEGER',
  x: 'INTEGER',
  y: 'INTEGER',
  stadsdel: 'TEXT',
  near: 'TEXT',
  area_m2: 'REAL',
};

const STREET: Columns = {
  street: 'TEXT',
  name: 'TEXT',
  stadsdel: 'TEXT',
  crosses_from: 'TEXT',
  crosses_to: 'TEXT',
  n: 'REAL',
  per_100m: 'REAL',
  length_m: 'INTEGER',
  expected: 'REAL',
  qvalue: 'REAL',
  is_hot: 'BOOLEAN',
  is_stable: 'BOOLEAN',
};

/** The stadsdelar with their figures; `description` says of which table what follows is. */
export function stadsdelTable(
  { pack }: Pick<Deps, 'pack'>,
  { rows }: z.infer<typeof byStadsdel>,
  language: Language,
  description: string,
): GeoTable {
  const found = new Map(rows.map((row) => [row.stadsdel, row]));
  return {
    name: 'stadsdelar',
    title: MAP_WORDS[language].stadsdelar,
    description,
    geometry: 'MULTIPOLYGON',
    columns: STADSDEL,
    rows: pack.stadsdelar.map(({ properties: { stadsdel, name, population }, geometry }) => ({
      geometry,
      values: { ...found.get(stadsdel), stadsdel, name, population },
    })),
  };
}

/** The squares that have offences. */
export function countTable(counts: z.infer<typeof grid>, squares: Grid, language: Language, description: string) {
  return squareTable(squares, language, description, {
    method: null,
    columns: { n: 'INTEGER' },
    rows: counts.cell.map((cell, i) => ({ cell, values: { n: counts.n[i]! } })),
  });
}

/** The squares that a method has something to say of, with its value, its class in words and its own columns. */
export function layerTable(
  layer: z.infer<typeof analysisLayer>,
  squares: Grid,
  language: Language,
  description: string,
): GeoTable {
  let cell = 0;
  const own = Object.keys(layer.columns).filter((name) => !(name in SQUARE));
  return squareTable(squares, language, description, {
    method: layer.method,
    columns: { value: 'REAL', class: 'TEXT', ...Object.fromEntries(own.map((name) => [name, 'REAL'] as const)) },
    rows: layer.cell_steps.map((step, i) => ({
      cell: (cell += step),
      values: {
        value: layer.value[i]!,
        class: layer.classes[layer.class[i]!]?.label[language] ?? null,
        ...Object.fromEntries(own.map((name) => [name, layer.columns[name]![i] ?? null])),
      },
    })),
  });
}

interface Squares {
  method: Method | null;
  columns: Columns;
  rows: readonly { cell: number; values: Record<string, Value> }[];
}

function squareTable(
  { cells, cell_size }: Grid,
  language: Language,
  description: string,
  { method, columns, rows }: Squares,
): GeoTable {
  return {
    name: 'squares',
    title: MAP_WORDS[language].squares(cell_size, method && METHOD_NAMES[method][language]),
    description,
    geometry: 'MULTIPOLYGON',
    columns: { ...SQUARE, ...columns },
    rows: rows.map(({ cell, values }) => {
      const { geometry, ...square } = cells[cell]!;
      return { geometry, values: { ...square, cell, ...values } };
    }),
  };
}

/** The stretches of street that have offences. */
export function streetTable({ streets }: Pick<ByStreet, 'streets'>, language: Language, description: string): GeoTable {
  return {
    name: 'streets',
    title: MAP_WORDS[language].streets,
    description,
    geometry: 'LINESTRING',
    columns: STREET,
    rows: streets.map(({ line, between: [crosses_from, crosses_to], ...street }) => ({
      geometry: { type: 'LineString', coordinates: line },
      values: { ...street, crosses_from, crosses_to },
    })),
  };
}

/** What the map is of, line by line: a table without places. */
export function aboutTable(lines: readonly (readonly [name: string, value: string])[], language: Language): GeoTable {
  return {
    name: 'about',
    title: MAP_WORDS[language].about,
    description: '',
    geometry: null,
    columns: { name: 'TEXT', value: 'TEXT' },
    rows: lines.map(([name, value]) => ({ geometry: null, values: { name, value } })),
  };
}
