import type { TableSchema } from '../table';

type Columns = TableSchema['columns'];

const NAMED: Columns = [
  {
    name: 'feature_id',
    type: 'VARCHAR',
    unit: null,
    nullable: false,
    meaning: "the source's own id: n, w or r and OpenStreetMap's number; the same thing may be in several tables",
  },
  {
    name: 'source',
    type: 'VARCHAR',
    unit: null,
    nullable: false,
    meaning: "which source it came from, one of the file's sources; 'demo' for synthetic rows",
  },
];

const EXTENT: Columns = (['west', 'south', 'east', 'north'] as const).map((name) => ({
  name,
  type: 'DOUBLE',
  unit: 'degree',
  nullable: false,
  meaning: `${name === 'west' || name === 'east' ? 'longitude' : 'latitude'} of the geometry's ${name}ern edge`,
}));

export const NAME: Columns[number] = {
  name: 'name',
  type: 'VARCHAR',
  unit: null,
  nullable: true,
  meaning: 'name in the local language; NULL when it has none',
};

/** What lies over and under: tunnels are drawn dimmed, bridges above what they cross. */
export const LEVELS: Columns = (['is_tunnel', 'is_bridge'] as const).map((name) => ({
  name,
  type: 'BOOLEAN',
  unit: null,
  nullable: false,
  meaning: name === 'is_tunnel' ? 'runs in a tunnel, a culvert or a passage through a building' : 'runs on a bridge',
}));

/** The columns of a table of the ground: its id, what it is, its extent for a quick search, and its geometry. */
export function featureColumns(geometry: string, own: Columns): Columns {
  return [
    ...NAMED,
    ...own,
    ...EXTENT,
    { name: 'geometry', type: "GEOMETRY('OGC:CRS84')", unit: 'degree', nullable: false, meaning: geometry },
  ];
}

/** The column that says what kind of thing a row is. */
export function classColumn(values: readonly string[], meaning: string): Columns[number] {
  return { name: 'class', type: 'VARCHAR', unit: null, nullable: false, values, meaning };
}
