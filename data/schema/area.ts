import type { TableSchema } from './table';

export const AREA_KINDS = ['deso', 'regso', 'own'] as const;

export const area: TableSchema = {
  name: 'area',
  meaning: 'Statistical or own areas of the municipality, one a row.',
  key: ['kind', 'code'],
  columns: [
    {
      name: 'kind',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      values: AREA_KINDS,
      meaning: 'DeSO, RegSO or own division',
    },
    { name: 'code', type: 'VARCHAR', unit: null, nullable: false, meaning: "the area's code" },
    { name: 'name', type: 'VARCHAR', unit: null, nullable: true, meaning: "the area's name, where it has one" },
    {
      name: 'stadsdel',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      meaning: 'code of the stadsdel that holds most of it',
    },
    {
      name: 'population',
      type: 'INTEGER',
      unit: 'residents',
      nullable: true,
      meaning: 'residents, where the source says',
    },
    { name: 'area_km2', type: 'DOUBLE', unit: 'km²', nullable: false, meaning: 'area on the ellipsoid' },
    {
      name: 'geometry',
      type: "GEOMETRY('OGC:CRS84')",
      unit: 'degree',
      nullable: false,
      meaning: 'polygon or multipolygon',
    },
  ],
};
