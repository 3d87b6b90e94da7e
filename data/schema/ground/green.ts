import type { TableSchema } from '../table';
import { classColumn, featureColumns, NAME } from './feature-columns';

export const GREEN_CLASSES = ['park', 'wood', 'grass', 'reserve', 'sport', 'cemetery', 'allotment'] as const;

export const green: TableSchema = {
  name: 'green',
  meaning: 'One green area a row: park, wood, grass, nature reserve, sports ground, cemetery or allotments.',
  key: ['source', 'feature_id'],
  columns: featureColumns('polygon or multipolygon; clipped', [
    classColumn(GREEN_CLASSES, 'what kind; they may lie over one another'),
    NAME,
  ]),
};
