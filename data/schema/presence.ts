import type { TableSchema } from './table';

const PRESENCE_STATUSES = ['planned', 'done', 'cancelled'] as const;

export const presence: TableSchema = {
  name: 'presence',
  meaning: 'One pass a row: planned presence in a stadsdel and what was delivered of it.',
  key: ['presence_id'],
  columns: [
    { name: 'presence_id', type: 'VARCHAR', unit: null, nullable: false, meaning: 'the pass' },
    { name: 'stadsdel', type: 'VARCHAR', unit: null, nullable: false, meaning: 'code of the stadsdel' },
    {
      name: 'place',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      meaning: "a named place of the pack; NULL for the stadsdel's whole area",
    },
    { name: 'actor', type: 'VARCHAR', unit: null, nullable: false, meaning: "actor of the pack's actors.json" },
    { name: 'activity', type: 'VARCHAR', unit: null, nullable: false, meaning: "activity of the pack's actors.json" },
    {
      name: 'planned_from',
      type: 'TIMESTAMP WITH TIME ZONE',
      unit: null,
      nullable: false,
      meaning: 'planned start, an instant',
    },
    {
      name: 'planned_to',
      type: 'TIMESTAMP WITH TIME ZONE',
      unit: null,
      nullable: false,
      meaning: 'planned end, exclusive',
    },
    {
      name: 'week_start',
      type: 'DATE',
      unit: null,
      nullable: false,
      meaning: 'the Monday, local time, of the ISO week in which it starts',
    },
    { name: 'planned_min', type: 'INTEGER', unit: 'min', nullable: false, meaning: 'planned length' },
    {
      name: 'delivered_min',
      type: 'INTEGER',
      unit: 'min',
      nullable: true,
      meaning: 'delivered length, 0 when cancelled; NULL when not yet known',
    },
    {
      name: 'status',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: PRESENCE_STATUSES,
      meaning: 'planned, done or cancelled',
    },
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: false,
      meaning: "the place, or the stadsdel's label point",
    },
  ],
};
