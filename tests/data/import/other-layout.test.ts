import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offences } from '../../../data/sources/offences';
import { createImportWorld, type ImportWorld } from './import-world';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => {
  world.remove();
});

describe('the same offences in another layout', () => {
  it('are asked about with how many are there already', async () => {
    const days = ['01', '02', '03', '04'];
    const first = ['Brottskod;Brottsdatum;Stadsdel', ...days.map((day) => `0802;2025-05-${day};Ör`)];
    await world.import(world.file('a.csv', `${first.join('\n')}\n`));
    const other = ['Id;Brottskod;Brottsdatum;Stadsdel', ...days.map((day) => `${day};0802;2025-05-${day} 10:00;Ör`)];
    const file = world.file('b.csv', `${other.join('\n')}\n`);
    const report = await offences.import([file], { ...world.context(), isPreview: true });
    expect(report).toMatchObject({ question: 'other_layout', rows_missing: 4 });
  });

  it('lack nothing where they are simply others', async () => {
    await world.import(world.file('a.csv', 'Brottskod;Brottsdatum;Stadsdel\n0802;2025-05-01;Ör\n0802;2025-05-03;Ör\n'));
    const report = await world.import(world.file('b.csv', 'Brottskod;Brottsdatum;Stadsdel\n1209;2025-05-02;Rissne\n'));
    expect(report).toMatchObject({ question: null, rows_missing: 0 });
  });
});
