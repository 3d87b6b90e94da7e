import { expect, it } from 'vitest';
import { chooseColumn } from '../../../web/imports/choose-column';

const columns = [
  { column: 'Datum', field: 'occurred_from', how: 'name' as const },
  { column: 'Inlagd', field: null, how: null },
];

it('reads a column as another field, and leaves the one that it was out', () => {
  expect(chooseColumn({}, columns, 'Datum', 'reported_on')).toEqual({ occurred_from: '=', reported_on: 'Datum' });
});

it('gives a field to another column', () => {
  expect(chooseColumn({ occurred_from: '=' }, columns, 'Inlagd', 'occurred_from')).toEqual({ occurred_from: 'Inlagd' });
});

it('reads a column no longer, and changes nothing where it is the same', () => {
  expect(chooseColumn({}, columns, 'Datum', null)).toEqual({ occurred_from: '=' });
  expect(chooseColumn({}, columns, 'Datum', 'occurred_from')).toEqual({ occurred_from: 'Datum' });
});
