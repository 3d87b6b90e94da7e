import type { TableSchema } from '../table';
import { classColumn, featureColumns, LEVELS, NAME } from './feature-columns';

/** From the widest to the narrowest, as OpenStreetMap's `highway`: https://wiki.openstreetmap.org/wiki/Key:highway */
const STREET_CLASSES = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'residential',
  'living_street',
  'pedestrian',
  'service',
  'track',
  'cycleway',
  'footway',
  'path',
  'steps',
] as const;
export type StreetClass = (typeof STREET_CLASSES)[number];

export const street: TableSchema = {
  name: 'street',
  meaning: 'One stretch of street, path or stairs a row, between two points where something about it changes.',
  key: ['source', 'feature_id'],
  columns: featureColumns('line, or polygon for a square or another area to walk on', [
    classColumn(STREET_CLASSES, 'what it is for; link roads are of the class that they lead to'),
    NAME,
    {
      name: 'lit',
      type: 'BOOLEAN',
      unit: null,
      nullable: true,
      meaning: 'has street lighting, also when only at times; NULL where nobody has said, which is not dark',
    },
    {
      name: 'surface',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      meaning: 'surface as the source says it, such as asphalt or gravel; NULL where it does not',
    },
    ...LEVELS,
  ]),
};
