import { expect, it } from 'vitest';
import { nearPlaces } from '../../../web/analysis/near-places';

const place = (name: string, lng: number, lat: number) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  properties: { place: name, name, kind: 'station', stadsdel: null },
});

// a square around 60° N, where a degree of longitude is half of one of latitude: 0.001° is 111 m north and 56 m east
const ring = [
  [17.99, 59.99],
  [18.01, 59.99],
  [18.01, 60.01],
  [17.99, 60.01],
  [17.99, 59.99],
] as const;

it('names what lies near the middle, nearest first', () => {
  const places = [place('north', 18, 60.001), place('east', 18.001, 60), place('far', 18, 60.01)];
  const found = nearPlaces(ring, places, 300, 5);
  expect(found.map(({ name }) => name)).toEqual(['east', 'north']);
  expect(found.map(({ distance_m }) => Math.round(distance_m))).toEqual([56, 111]);
});

it('names each once, and no more than asked for', () => {
  const places = [place('station', 18, 60.001), place('station', 18, 60.0012), place('square', 18, 60.002)];
  expect(nearPlaces(ring, places, 300, 5).map(({ name }) => name)).toEqual(['station', 'square']);
  expect(nearPlaces(ring, places, 300, 1).map(({ name }) => name)).toEqual(['station']);
});

it('finds nothing for a place without a shape', () => {
  expect(nearPlaces([], [place('a', 18, 60)], 300, 5)).toEqual([]);
});
