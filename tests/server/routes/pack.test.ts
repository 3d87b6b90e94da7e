import proj4 from 'proj4';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basemapCollection } from '../../../server/contract/basemap';
import { cellCollection } from '../../../server/contract/grid';
import { placeCollection } from '../../../server/contract/places';
import { promise } from '../../../server/contract/promise';
import { stadsdelCollection } from '../../../server/contract/stadsdelar';
import { openTown, type Town } from '../tiny-town';

describe('what the pack says', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  });
  afterAll(() => town.close());

  it('gives the stadsdelar with area, residents, a point for the name, and priority with its reason', async () => {
    const { features } = await town.ask(stadsdelCollection, '/api/stadsdelar');
    const [vast, ost] = features.map((f) => f.properties);
    expect(vast).toMatchObject({
      stadsdel: 'vast',
      name: 'Väst',
      population: 2000,
      prioritised: true,
      reason: { sv: 'most offences', en: 'most offences' },
    });
    expect(vast?.area_km2).toBe(1);
    expect(ost).toMatchObject({ prioritised: false, reason: null });
    // the name stands in the middle of the square
    const [lng, lat] = proj4(town.pack.municipality.crs.proj4).inverse([660_500, 6_580_500]);
    expect(vast?.label_lng).toBeCloseTo(lng, 4);
    expect(vast?.label_lat).toBeCloseTo(lat, 4);
  });

  it('gives the places that have a point', async () => {
    const { features } = await town.ask(placeCollection, '/api/places');
    expect(features.map((f) => f.properties)).toEqual([
      { place: 'torget', name: 'Torget', kind: 'square', stadsdel: 'vast' },
    ]);
    expect(features[0]?.geometry.type).toBe('Point');
  });

  it('gives base map and promise', async () => {
    expect((await town.ask(basemapCollection, '/api/basemap')).features).toEqual([]);
    const answer = await town.ask(promise, '/api/promise');
    expect(answer).toMatchObject({ year: 2025, title: { sv: 'Löfte', en: 'Löfte' }, summary: null });
    expect(answer.prioritised[0]?.stadsdel).toBe('vast');
  });

  it('gives the squares of each cell size, numbered as the counts are', async () => {
    const { features } = await town.ask(cellCollection, '/api/grid/500');
    expect(features.map((f) => f.properties.cell)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(features[2]?.properties).toMatchObject({ x: 661_000, y: 6_580_000, stadsdel: 'ost', area_m2: 250_000 });
  });

  it('refuses a cell size that it does not have', async () => {
    const problem = await town.refuse('/api/grid/75?language=en');
    expect(problem).toMatchObject({ status: 400, field: 'cell_size', given: '75' });
    expect(problem.accepted).toBe('any of 50, 100, 250, 500');
  });
});
