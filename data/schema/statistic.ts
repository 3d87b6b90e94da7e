import type { TableSchema } from './table';

export const STATISTIC_GROUPS = ['total', 'person', 'theft', 'burglary', 'vandalism', 'drugs_weapons'] as const;

export const statistic: TableSchema = {
  name: 'statistic',
  meaning:
    "Official yearly figures of reported offences for the whole municipality (Brå). Groups overlap only with 'total'.",
  key: ['kommunkod', 'year', 'offence_group'],
  columns: [
    { name: 'kommunkod', type: 'VARCHAR', unit: null, nullable: false, meaning: "code of the municipality, '0183'" },
    { name: 'year', type: 'INTEGER', unit: 'year', nullable: false, meaning: 'calendar year of the report' },
    {
      name: 'offence_group',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: STATISTIC_GROUPS,
      meaning: 'group of offences',
    },
    { name: 'n', type: 'INTEGER', unit: 'offences', nullable: false, meaning: 'reported offences' },
    {
      name: 'rate_per_100000',
      type: 'DOUBLE',
      unit: 'per 100,000 residents',
      nullable: true,
      meaning: 'as published; NULL where the source gives none',
    },
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: false,
      meaning: "the municipality's midpoint, so that a GIS can open the table",
    },
  ],
};
