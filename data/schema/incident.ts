import type { TableSchema } from './table';

export const LOCATED = ['place', 'stadsdel', 'municipality', 'county'] as const;

export const incident: TableSchema = {
  name: 'incident',
  meaning:
    "One item of the police's public feed a row. A notice, never a count: it has no coordinates of its own and never feeds a hotspot layer.",
  key: ['incident_id'],
  columns: [
    { name: 'incident_id', type: 'INTEGER', unit: null, nullable: false, meaning: "the feed's id" },
    {
      name: 'published_at',
      type: 'TIMESTAMP WITH TIME ZONE',
      unit: null,
      nullable: false,
      meaning: 'when the notice was published or last changed',
    },
    {
      name: 'occurred_from',
      type: 'TIMESTAMP',
      unit: null,
      nullable: true,
      meaning: 'local time of the event, read out of the title; NULL when the title has none',
    },
    { name: 'type', type: 'VARCHAR', unit: null, nullable: false, meaning: "the feed's type, may hold a comma" },
    { name: 'title', type: 'VARCHAR', unit: null, nullable: false, meaning: 'title as published' },
    { name: 'summary', type: 'VARCHAR', unit: null, nullable: false, meaning: 'text as published' },
    { name: 'url', type: 'VARCHAR', unit: null, nullable: false, meaning: "absolute address of the notice's page" },
    {
      name: 'is_summary',
      type: 'BOOLEAN',
      unit: null,
      nullable: false,
      meaning: 'true when the notice sums up many events (Sammanfattning natt)',
    },
    {
      name: 'located',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: LOCATED,
      meaning: 'how exactly the text places it',
    },
    {
      name: 'stadsdel',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      meaning: 'code of the stadsdel that the text names',
    },
    {
      name: 'place',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      meaning: 'name of the place of the pack that the text names',
    },
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: true,
      meaning: "the named place, or the stadsdel's label point, for listing beside the map only; NULL otherwise",
    },
  ],
};
