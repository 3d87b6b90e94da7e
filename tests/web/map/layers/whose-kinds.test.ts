import { expect, it } from 'vitest';
import { whoseKinds } from '../../../../web/map/layers/environment/whose-kinds';

it('names each source once, with what is from it', () => {
  expect(
    whoseKinds([
      { name: 'Gatlyktor', sources: ['Staden'] },
      { name: 'Skolor', sources: ['Staden', 'OSM'] },
      { name: 'Grönt', sources: ['OSM'] },
      { name: 'Hus', sources: [] },
    ]),
  ).toEqual([
    { source: 'Staden', names: ['Gatlyktor', 'Skolor'] },
    { source: 'OSM', names: ['Skolor', 'Grönt'] },
  ]);
});
