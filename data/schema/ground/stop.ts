import type { TableSchema } from '../table';
import { classColumn, featureColumns, NAME } from './feature-columns';

const STOP_CLASSES = ['station', 'entrance', 'tram', 'bus', 'ferry'] as const;

export const stop: TableSchema = {
  name: 'stop',
  meaning: 'One place a row where public transport stops, or one entrance to the metro.',
  key: ['source', 'feature_id'],
  columns: featureColumns('point', [
    classColumn(STOP_CLASSES, 'station of railway or metro, entrance to one, or a stop of tram, bus or ferry'),
    NAME,
  ]),
};
