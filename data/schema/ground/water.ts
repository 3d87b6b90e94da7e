import type { TableSchema } from '../table';
import { classColumn, featureColumns, LEVELS, NAME } from './feature-columns';

const WATER_CLASSES = ['area', 'river', 'stream'] as const;

export const water: TableSchema = {
  name: 'water',
  meaning: 'One water a row: an area of it, or the middle of a river or stream.',
  key: ['source', 'feature_id'],
  columns: featureColumns('polygon or multipolygon for an area, line for a river or stream; clipped', [
    classColumn(WATER_CLASSES, 'area, or a line: river also for canals, stream also for ditches and drains'),
    NAME,
    ...LEVELS,
  ]),
};
