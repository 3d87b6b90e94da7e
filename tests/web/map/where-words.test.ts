import { expect, it } from 'vitest';
import type { Where } from '../../../web/api/types';
import { whereWords } from '../../../web/map/find/where-words';

const at: Where = {
  street: { name: 'Sturegatan', numbers: '10–14', distance_m: 8 },
  stadsdel: 'Centrala Sundbyberg',
  stop: { name: 'A', kind: 'entrance', distance_m: 80 },
  positions: [],
};

it('says the street, its houses, the stadsdel and how far the next stop is', () => {
  expect(whereWords(at, 'sv')).toBe('Sturegatan 10–14, Centrala Sundbyberg; 80 m från uppgången A');
  expect(whereWords(at, 'en')).toBe('Sturegatan 10–14, Centrala Sundbyberg; 80 m from the entrance A');
});

it('says what is known where something is missing', () => {
  expect(whereWords({ ...at, street: { name: 'Sturegatan', numbers: null, distance_m: 8 }, stop: null }, 'sv')).toBe(
    'Sturegatan, Centrala Sundbyberg',
  );
  expect(whereWords({ ...at, street: null, stadsdel: null, stop: null }, 'sv')).toBe('Ingen gata med namn i närheten');
});
