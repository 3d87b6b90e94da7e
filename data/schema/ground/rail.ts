import type { TableSchema } from '../table';
import { classColumn, featureColumns, LEVELS, NAME } from './feature-columns';

const RAIL_CLASSES = ['rail', 'metro', 'tram'] as const;

export const rail: TableSchema = {
  name: 'rail',
  meaning: 'One stretch of track a row.',
  key: ['source', 'feature_id'],
  columns: featureColumns('line; clipped', [
    classColumn(RAIL_CLASSES, 'railway, metro, or tram and light rail'),
    NAME,
    ...LEVELS,
  ]),
};
