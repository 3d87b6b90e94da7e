import type { TableSchema } from './table';

type Columns = TableSchema['columns'];

/** How exactly an event is placed, most exact first. Only the first two carry `x` and `y`. */
export const PLACED = ['point', 'street', 'deso', 'stadsdel', 'none'] as const;
export type Placed = (typeof PLACED)[number];

/** An event whose interval is longer than this has no known hour (see METHODS: aoristic time). */
export const HOUR_KNOWN_WITHIN_MIN = 180;

/** When an event was. */
export const eventTimeColumns = (it_happened: 'it can have happened' | 'it can have come in'): Columns => [
  {
    name: 'occurred_from',
    type: 'TIMESTAMP',
    unit: null,
    nullable: false,
    meaning: `earliest time ${it_happened}, local wall clock`,
  },
  {
    name: 'occurred_to',
    type: 'TIMESTAMP',
    unit: null,
    nullable: false,
    meaning:
      'latest time, local wall clock, exclusive; equal to occurred_from when the time is known; a date alone spans its whole day, a month alone its whole month',
  },
  {
    name: 'weekday',
    type: 'UTINYINT',
    unit: null,
    nullable: true,
    meaning:
      'ISO weekday, Monday 1, of the midpoint; NULL unless the interval lies within one date or is at most 180 min',
  },
  {
    name: 'hour',
    type: 'UTINYINT',
    unit: 'h',
    nullable: true,
    meaning: 'hour of the day 0 to 23 of the midpoint; NULL when the interval is longer than 180 min',
  },
];

/** Where an event was. */
export const EVENT_PLACE_COLUMNS: Columns = [
  {
    name: 'placed',
    type: 'VARCHAR',
    unit: null,
    nullable: false,
    values: PLACED,
    meaning:
      'how exactly it is placed: its own point, a point for the street, only a DeSO area, only a stadsdel, or nowhere',
  },
  {
    name: 'x',
    type: 'INTEGER',
    unit: 'm',
    nullable: true,
    meaning: "easting in the municipality's metric CRS; only where placed is point or street",
  },
  { name: 'y', type: 'INTEGER', unit: 'm', nullable: true, meaning: 'northing, likewise' },
  {
    name: 'stadsdel',
    type: 'VARCHAR',
    unit: null,
    nullable: true,
    meaning: 'code of the stadsdel; NULL when not known',
  },
  { name: 'deso', type: 'VARCHAR', unit: null, nullable: true, meaning: 'DeSO code as the source gave it' },
];

/** With which import a row came. */
export const IMPORT_COLUMN: Columns[number] = {
  name: 'import_number',
  type: 'INTEGER',
  unit: null,
  nullable: true,
  meaning: 'number of the import that it came with, as in the history; NULL where it came otherwise',
  isNew: true,
};
