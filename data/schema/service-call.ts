import { CALL_CATEGORIES, CALL_ORIGINS, CALL_OUTCOMES } from '../terms/service-call';
import { EVENT_PLACE_COLUMNS, eventTimeColumns, IMPORT_COLUMN } from './event-columns';
import type { TableSchema } from './table';

export const service_call: TableSchema = {
  name: 'service_call',
  meaning:
    'One call for service (händelse) a row: what somebody asked the police to come to, or what they began themselves. Never an offence, and never counted among them.',
  key: ['service_call_id'],
  columns: [
    {
      name: 'service_call_id',
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
      name: 'category',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: CALL_CATEGORIES,
      meaning: "what it was about; 'unknown' where the type is not in the table of words",
    },
    ...eventTimeColumns('it can have come in'),
    {
      name: 'priority',
      type: 'UTINYINT',
      unit: null,
      nullable: true,
      meaning: 'priority as the source has it, 1 the most urgent, to 9; NULL where it has none',
    },
    {
      name: 'outcome',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: CALL_OUTCOMES,
      meaning: "what came of it; 'unknown' where the source does not say",
    },
    {
      name: 'origin',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: CALL_ORIGINS,
      meaning: "who began it; 'unknown' where the source does not say",
    },
    {
      name: 'presence_produced',
      type: 'BOOLEAN',
      unit: null,
      nullable: false,
      meaning:
        'begun by the police, or, where the origin is not known, of a kind that mostly is: presence raises the number, so it is set apart',
    },
    ...EVENT_PLACE_COLUMNS,
    IMPORT_COLUMN,
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: true,
      meaning:
        'point, longitude and latitude; NULL where x is. Calls are shown in squares of 100 m at least, and those of private kinds at no place',
    },
  ],
};
