import { expect, it } from 'vitest';
import { readEventsFirst } from '../../../data/sources/events/read-first';
import { createImportWorld } from './import-world';

it('counts no place by a name or a code that the municipality does not have', async () => {
  const world = createImportWorld();
  try {
    const rows = ['Rissne;;', 'Bergshamra;;', ';0183C9990;', ';0183C1180;', ';;17.97,59.361', ';;'];
    const lines = rows.map((place, i) => `0802;2025-05-0${i + 1};${place.replace(',', ';')}${place.includes(',') ? '' : ';'}`);
    const path = world.file('a.csv', `${['Brottskod;Brottsdatum;Stadsdel;DeSO;Lng;Lat', ...lines].join('\n')}\n`);
    const readings = await readEventsFirst([path, path], world.context());
    expect(readings).toMatchObject([{ n_rows: 6, n_placed: 3, n_points: 1 }, { n_rows: 6, n_placed: 3, n_points: 1 }]);
  } finally {
    world.remove();
  }
}); // prettier-ignore
