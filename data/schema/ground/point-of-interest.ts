import type { TableSchema } from '../table';
import { classColumn, featureColumns, NAME } from './feature-columns';

/** What a look at a public environment asks for; an area counts as a point inside it. */
export const POINT_CLASSES = [
  'street_lamp',
  'bench',
  'school',
  'preschool',
  'playground',
  'licensed',
  'food',
  'shop',
  'parking',
  'bicycle_parking',
  'waste_bin',
  'camera',
  'atm',
  'toilet',
  'entrance',
] as const;

/** What a register says of whether a thing does what it is there for. */
export const POINT_STATES = ['working', 'out', 'planned'] as const;

export const point_of_interest: TableSchema = {
  name: 'point_of_interest',
  meaning:
    'One thing a row that matters to how a place is used. That a kind has no rows means that nobody has mapped it, not that there is none.',
  key: ['source', 'feature_id', 'class'],
  columns: featureColumns('point; for an area a point inside it', [
    classColumn(
      POINT_CLASSES,
      'what it is: licensed is a bar, pub or nightclub; food a restaurant, café or kiosk; entrance one of a building',
    ),
    NAME,
    {
      name: 'state',
      type: 'VARCHAR',
      unit: null,
      nullable: true,
      values: POINT_STATES,
      meaning: 'whether it works, by a register of its owner; NULL where nobody says',
      isNew: true,
    },
    {
      name: 'dated',
      type: 'DATE',
      unit: null,
      nullable: true,
      meaning: 'when that was so, by the register; NULL where it does not say',
      isNew: true,
    },
  ]),
};
