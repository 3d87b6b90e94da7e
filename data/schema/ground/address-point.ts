import type { TableSchema } from '../table';
import { featureColumns } from './feature-columns';

export const address_point: TableSchema = {
  name: 'address_point',
  meaning: 'One address a row.',
  key: ['source', 'feature_id'],
  columns: featureColumns('point; for an address on a building a point inside it', [
    { name: 'street', type: 'VARCHAR', unit: null, nullable: false, meaning: 'street, or place where there is none' },
    {
      name: 'house_number',
      type: 'VARCHAR',
      unit: null,
      nullable: false,
      meaning: 'number with its letter, such as 12B, or several: 10–14',
    },
    { name: 'postcode', type: 'VARCHAR', unit: null, nullable: true, meaning: 'postcode; NULL where not given' },
  ]),
};
