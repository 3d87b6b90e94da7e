import { expect, it } from 'vitest';
import type { TableSource } from '../../../data/schema/metadata';
import { sourcesOfKind } from '../../../server/environment/sources-of-kind';

const source = (name: string, synthetic = false): TableSource => ({
  source: name,
  title: name,
  publisher: name,
  licence: 'CC0',
  url: null,
  synthetic,
  imported_at: null,
});

it('names for each kind whoever it is from', () => {
  const points = ['osm', 'register_street_lamp', 'register_school', 'demo'].map((name) =>
    source(name, name === 'demo'),
  );
  const of = (kind: Parameters<typeof sourcesOfKind>[0]) =>
    sourcesOfKind(kind, (table) =>
      table === 'point_of_interest' ? points : table === 'green' ? [source('osm')] : [],
    ).map((each) => each.source);
  expect(of('lamps')).toEqual(['register_street_lamp']);
  // preschools are from elsewhere still
  expect(of('schools')).toEqual(['register_school', 'osm']);
  expect(of('playgrounds')).toEqual(['osm']);
  expect(of('green')).toEqual(['osm']);
  expect(of('stops')).toEqual([]);
});
