import { PLACE_TYPES } from '../terms/place-type';
import type { TableSchema } from './table';

/** How exactly an offence is placed, most exact first. Only the first two carry `x` and `y`. */
export const PLACED = ['point', 'street', 'deso', 'stadsdel', 'none'] as const;
export type Placed = (typeof PLACED)[number];

/** An offence whose interval is longer than this has no known hour (see METHODS: aoristic time). */
export const HOUR_KNOWN_WITHIN_MIN = 180;

export const offence: TableSchema = {
  name: 'offence',
  meaning: 'One reported offence a row. An extract row with a number of n becomes n rows.',
  key: ['offence_id'],
  columns: [
    {
      name: 'offence_id',
      type: 'UBIGINT',
      unit: null,
      nullable: false,
      meaning:
        "lower half of the MD5 of the source and its own id, or, where it has none, of the row's content and how many equal rows came before",
    },
    {
      name: 'source',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      meaning: "which source it came from, one of the file's sources; 'demo' for synthetic rows",
    },
    {
      name: 'offence_code',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      meaning: "Brå's four-digit brottskod; NULL where the source has none",
    },
    {
      name: 'category',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      meaning: "category of data/offence-codes/categories.json; 'unknown' where the code is not in the table",
    },
    {
      name: 'occurred_from',
      type: 'TIMESTAMP',
      unit: null,
      nullable: false,
      meaning: 'earliest time it can have happened, local wall clock',
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
    {
      name: 'reported_on',
      type: 'DATE',
      unit: null,
      nullable: true,
      meaning: 'date on which it was entered (inskrivningsdatum)',
    },
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
    {
      name: 'place_type',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: PLACE_TYPES,
      meaning: 'outdoors, indoors or unknown, as the offence code says',
    },
    {
      name: 'batch_suspected',
      type: 'BOOLEAN',
      unit: null,
      nullable: false,
      meaning:
        'graffiti or damage entered on one date in an unusual number for one place: perhaps one report of many old offences',
    },
    {
      name: 'import_number',
      type: 'INTEGER',
      unit: null,
      nullable: true,
      meaning: 'number of the import that it came with, as in the history; NULL where it came otherwise',
      isNew: true,
    },
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: true,
      meaning: 'point, longitude and latitude; NULL where x is',
    },
  ],
};
