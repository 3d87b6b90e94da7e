import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { readPack } from '../../../data/pack/read-pack';
import { createImportWorld, type ImportWorld } from './import-world';

const OFFENCES = fileURLToPath(new URL('../../../../shared/data/offences/', import.meta.url));
const PACKS = fileURLToPath(new URL('../../fixtures/packs/', import.meta.url));

let world: ImportWorld;
afterEach(() => {
  world.remove();
});

const open = (town: string) => {
  world = createImportWorld(readPack(`${PACKS}${town}`));
  return world;
};

describe.skipIf(!existsSync(OFFENCES))('real files (skipped where ../shared/data is not there)', () => {
  it('of robberies in Memphis are read with the wall clock of Memphis', async () => {
    const report = await open('memphis').import(`${OFFENCES}memphis_robberies_2019.csv.gz`);
    expect(report.rows_read).toBe(2245);
    expect(report.rows_written + report.rows_rejected).toBe(2245);
    expect(report.rows_written).toBeGreaterThan(2200);
    // 2018-12-31T19:30:00-0600
    const [first] = await world.rows();
    expect(first).toMatchObject({ occurred_from: '2018-12-31 19:30:00', hour: 19, category: 'robbery' });
  }, 30_000);

  it('of vehicle thefts in New York keep both ends of their intervals', async () => {
    const report = await open('new-york').import(`${OFFENCES}nyc_vehicle_thefts_2014_2017.csv.gz`, {
      columns: { category: '=vehicle_crime' },
    });
    expect(report.rows_read).toBe(35_746);
    expect(report.rows_written).toBeGreaterThan(35_500);
    // uid 12386084: 2013-12-31 10:00 to 2014-01-01 16:30, in the street
    expect(
      await world.rows(
        "SELECT occurred_to::VARCHAR AS t, place_type, hour FROM offence WHERE occurred_from = '2013-12-31 10:00' AND occurred_to = '2014-01-01 16:30'",
      ),
    ).toEqual([{ t: '2014-01-01 16:30:00', place_type: 'outdoors', hour: null }]);
  }, 30_000);

  it('of shoplifting in Merseyside are known by the month and placed by the street', async () => {
    const report = await open('merseyside').import(`${OFFENCES}merseyside_shoplifting_2019_2020.csv.gz`);
    expect(report.rows_read).toBe(7930);
    expect(report.rows_written).toBeGreaterThan(7800);
    expect(await world.rows('SELECT DISTINCT category, placed, hour FROM offence')).toEqual([
      { category: 'shop_theft', placed: 'street', hour: null },
    ]);
  }, 30_000);
});
