import { PLACE_TYPES } from '../terms/place-type';
import { EVENT_PLACE_COLUMNS, eventTimeColumns, IMPORT_COLUMN } from './event-columns';
import type { TableSchema } from './table';

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
    ...eventTimeColumns('it can have happened'),
    {
      name: 'reported_on',
      type: 'DATE',
      unit: null,
      nullable: true,
      meaning: 'date on which it was entered (inskrivningsdatum)',
    },
    ...EVENT_PLACE_COLUMNS,
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
    IMPORT_COLUMN,
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: true,
      meaning: 'point, longitude and latitude; NULL where x is',
    },
  ],
};
