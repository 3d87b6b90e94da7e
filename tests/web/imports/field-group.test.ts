import { expect, it } from 'vitest';
import { groupOf, otherKind, otherSource } from '../../../web/imports/field-group';

const draft = (source: 'offences' | 'register' | 'areas', kind?: string) => ({
  source,
  options: { columns: { street: 'A', sheet: 'Blad 2' }, kind, crs: 'EPSG:3006' },
});

it('has fields for events, addresses and points, and none for what is only gone through', () => {
  expect(groupOf(draft('offences'))).toBe('offences');
  expect(groupOf(draft('register'))).toBe('addresses');
  expect(groupOf(draft('register', 'address'))).toBe('addresses');
  expect(groupOf(draft('register', 'bench'))).toBe('points');
  expect(groupOf(draft('areas'))).toBe(null);
});

it('leaves out what was chosen for other fields, and keeps which sheet is read', () => {
  expect(otherSource(draft('offences'), 'register')).toEqual({ source: 'register', columns: { sheet: 'Blad 2' }, kind: undefined, crs: undefined }); // prettier-ignore
  expect(otherSource(draft('offences'), 'calls')).toMatchObject({ source: 'calls', columns: { street: 'A' } });
  expect(otherKind(draft('register'), 'address').columns).toEqual({ street: 'A', sheet: 'Blad 2' });
  expect(otherKind(draft('register', 'address'), 'bench')).toEqual({ kind: 'bench', columns: { sheet: 'Blad 2' } });
  expect(otherKind(draft('register', 'bench'), '').kind).toBe(undefined);
});
