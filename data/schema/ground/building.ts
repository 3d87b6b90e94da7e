import type { TableSchema } from '../table';
import { classColumn, featureColumns, NAME } from './feature-columns';

export const BUILDING_CLASSES = [
  'home',
  'shop',
  'work',
  'school',
  'care',
  'worship',
  'transport',
  'outbuilding',
  'other',
] as const;

export const building: TableSchema = {
  name: 'building',
  meaning: 'One building or part of a block a row.',
  key: ['source', 'feature_id'],
  columns: featureColumns('polygon or multipolygon', [
    classColumn(BUILDING_CLASSES, 'what it is used for; other where the source only says that it is a building'),
    NAME,
  ]),
};
