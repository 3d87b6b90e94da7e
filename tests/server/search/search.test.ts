import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAnswer, where } from '../../../server/contract/search';
import { onOneSide, rangeOf } from '../../../server/search/where';
import { openTown, type Town } from '../tiny-town';
import { groundRow, tinyGroundTables } from '../tiles/tiny-ground';

describe('the town', () => {
  let town: Town;
  beforeAll(async () => {
    const tables = tinyGroundTables();
    const address = (house_number: string, lng: number) =>
      groundRow(`a${house_number}`, `POINT (${lng} 59.32005)`, { street: 'Storgatan', house_number, postcode: null });
    town = await openTown({
      tables: {
        ...tables,
        address_point: [...tables.address_point!, address('3', 17.812), address('12', 17.8125), address('10', 17.8127)],
        stop: [groundRow('n9', 'POINT (17.8140 59.32)', { class: 'bus', name: 'Åsö gård' })],
      },
    });
  });
  afterAll(() => town.close());
  const find = async (q: string) => {
    const { results } = await town.ask(searchAnswer, `/api/search?q=${encodeURIComponent(q)}`);
    return results.map(({ kind, name }) => `${kind} ${name}`);
  };

  it('is searched for streets, stops and stadsdelar, with or without dots and rings', async () => {
    expect(await find('storg')).toEqual(['street Storgatan', 'place Torget']);
    expect(await find('aso')).toEqual(['stop Åsö gård']);
    expect((await find('väst')).length).toBeGreaterThan(0);
  });

  it('is found though it is misspelt', async () => {
    expect(await find('storgattan')).toEqual(['street Storgatan']);
    expect(await find('xyzzy')).toEqual([]);
  });

  it('has addresses: the number itself before it with a letter, the street where there is none', async () => {
    expect(await find('Storgatan 3')).toEqual(['address Storgatan 3', 'address Storgatan 3B', 'street Storgatan']);
    expect(await find('storgattan 3b')).toEqual(['address Storgatan 3B', 'street Storgatan']);
    expect(await find('Storgatan 99')).toEqual(['street Storgatan']);
  });

  it('is found by a position', async () => {
    expect(await find('59.32, 17.812')).toEqual(['coordinate WGS 84']);
  });

  it('tells where a point is', async () => {
    const said = await town.ask(where, '/api/where?lng=17.8126&lat=59.3201');
    expect(said).toMatchObject({
      street: { name: 'Storgatan', numbers: '10–12', distance_m: 11 },
      // 0.0014° of longitude at 59.32° N
      stop: { name: 'Åsö gård', kind: 'bus', distance_m: 80 },
    });
    expect(said.positions.map(({ crs }) => crs)).toEqual(['EPSG:4326', 'EPSG:3006', 'EPSG:3011', 'EPSG:3021']);
    expect(said.positions[0]!.text).toBe('59.32010, 17.81260');
    expect(said.positions[1]!.text).toBe('N 6579076, E 660057');
  });

  it('has nothing far outside', async () => {
    expect(await town.ask(where, '/api/where?lng=2.35&lat=48.85')).toMatchObject({
      street: null,
      stadsdel: null,
      stop: null,
    });
  });

  it.each([
    ['lng=x&lat=59', 'lng'],
    ['lng=18&lat=', 'lat'],
    ['lng=18&lat=90', 'lat'],
    ['lng=Infinity&lat=59', 'lng'],
  ])('refuses %s', async (query, field) => {
    expect(await town.refuse(`/api/where?${query}`)).toMatchObject({ status: 400, field });
  });
});

it('takes the houses on the side of the nearest', () => {
  expect(onOneSide(['12', '11', '10B', '9'])).toEqual(['12', '10B']);
});

describe('house numbers around', () => {
  it.each([
    [['12', '10', '14'], '10–14'],
    [['9', '10'], '9–10'],
    [['3B', '3'], '3–3B'],
    [['7'], '7'],
    [[], null],
  ])('%j are told as %s', (numbers, range) => {
    expect(rangeOf(numbers)).toBe(range);
  });
});
