import { execFileSync } from 'node:child_process';
import { mkdtempSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guessMetricCrs } from '../../../data/pack/metric-crs';
import { newPack, type NewPackOptions } from '../../../data/pack/new-pack';
import { readPack } from '../../../data/pack/read-pack';
import { square } from './small-pack';

const OPTIONS: Omit<NewPackOptions, 'from'> = {
  name_property: 'NAMN',
  population_property: 'folk',
  population_year: 2025,
  name: 'Ödestad',
  kommunkod: '9999',
  country: 'SE',
  time_zone: 'Europe/Stockholm',
  crs: undefined,
  proj4: undefined,
};

function writeAreas(names: readonly string[]): { folder: string; from: string } {
  const folder = mkdtempSync(join(tmpdir(), 'new-pack-'));
  const from = join(folder, 'areas.geojson');
  const features = names.map((NAMN, i) => ({
    type: 'Feature',
    properties: { NAMN, folk: String(100 * (i + 1)) },
    geometry: { type: 'Polygon', coordinates: square(i) },
  }));
  writeFileSync(from, JSON.stringify({ type: 'FeatureCollection', features }));
  return { folder: join(folder, 'odestad'), from };
}

describe('a pack out of a file of areas', () => {
  it('is whole and can be read again', () => {
    const { folder, from } = writeAreas(['Östra Ängby', 'Ör', 'Ör']);
    newPack(folder, { ...OPTIONS, from }, 'en');
    const pack = readPack(folder, 'en');
    expect(pack.stadsdelar.map((s) => s.properties)).toMatchObject([
      { stadsdel: 'ostra-angby', name: 'Östra Ängby', population: 100, population_year: 2025 },
      { stadsdel: 'or', name: 'Ör', population: 200 },
      { stadsdel: 'or-2', name: 'Ör', population: 300 },
    ]);
    expect(pack.municipality).toMatchObject({ id: 'odestad', name: 'Ödestad', cell_size: 100 });
    expect(pack.municipality.crs.code).toBe('EPSG:3006');
    expect(pack.municipality.bbox).toEqual([18, 59.3, 18.06, 59.31]);
  });

  it('tells the properties there are when the one named is not among them', () => {
    const { folder, from } = writeAreas(['A']);
    expect(() => newPack(folder, { ...OPTIONS, from, name_property: 'NAME' }, 'en')).toThrow(
      `${from}: the areas have no property 'NAME'; there are NAMN, folk`,
    );
  });

  it('is not written when the CRS will not do', () => {
    const { folder, from } = writeAreas(['A']);
    expect(() => newPack(folder, { ...OPTIONS, from, crs: 'EPSG:32615' }, 'en')).toThrow(/on the globe but/);
    expect(() => newPack(folder, { ...OPTIONS, from, crs: 'EPSG:2274' }, 'en')).toThrow(/not known here; .*--proj4/);
    expect(existsSync(folder)).toBe(false);
  });

  it('is never written over another', () => {
    const { folder, from } = writeAreas(['A']);
    newPack(folder, { ...OPTIONS, from }, 'en');
    const before = readFileSync(join(folder, 'stadsdelar.geojson'), 'utf8');
    expect(() => newPack(folder, { ...OPTIONS, from, name_property: 'folk' }, 'en')).toThrow(/a pack here already/);
    expect(readFileSync(join(folder, 'stadsdelar.geojson'), 'utf8')).toBe(before);
  });
});

describe('the CRS of a place', () => {
  it.each([
    ['Sundbyberg', 'SE', 17.96, 59.37, 'EPSG:3006'],
    ['New York', 'US', -74, 40.7, 'EPSG:32618'],
    ['Liverpool', 'GB', -2.98, 53.4, 'EPSG:27700'],
    ['Sydney', 'AU', 151.2, -33.9, 'EPSG:32756'],
  ])('is for %s', (_town, country, lng, lat, code) => {
    expect(guessMetricCrs(country, lng, lat)?.code).toBe(code);
  });
});

describe('npm run pack -- check', () => {
  const check = (folder: string, LANG: string) =>
    execFileSync(process.execPath, ['program/run.mjs', 'data/check-pack.ts', 'check', folder], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LANG },
      stdio: 'pipe',
    });

  it('tells in Swedish what a whole pack holds', () => {
    const said = check('sundbyberg', 'sv_SE.UTF-8');
    expect(said).toContain('11 stadsdelar');
    expect(said).toContain('Paketet är helt.');
  });

  it('tells in English what is wrong and fails', () => {
    const { folder } = writeAreas(['A']);
    expect(() => check(folder, 'en_GB.UTF-8')).toThrow(/no such folder; a pack is a folder with municipality\.json/);
  });
});
