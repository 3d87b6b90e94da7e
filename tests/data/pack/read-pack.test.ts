import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PackError, readPack } from '../../../data/pack/read-pack';
import type { Language } from '../../../data/pack/schema';
import { feature, smallPack, writePack } from './small-pack';

/** What is said of a broken pack. */
function problemsOf(files: Readonly<Record<string, unknown>>, language: Language = 'en'): readonly string[] {
  try {
    readPack(writePack(files), language);
  } catch (error) {
    if (error instanceof PackError) return error.problems;
    throw error;
  }
  return [];
}

describe('a whole pack', () => {
  it('is read, and what it does without is empty', () => {
    const pack = readPack(writePack(smallPack()));
    expect(pack.municipality.name).toBe('Småstad');
    expect(pack.stadsdelar.map((s) => s.properties.stadsdel)).toEqual(['vast', 'ost']);
    expect([pack.places, pack.basemap.features, pack.promises.areas]).toEqual([[], [], []]);
  });

  it('may begin its files with a byte order mark', () => {
    const files = smallPack();
    const text = `\uFEFF${JSON.stringify(files['municipality.json'])}`;
    expect(problemsOf({ ...files, 'municipality.json': text })).toEqual([]);
  });
});

describe('a broken pack', () => {
  it('tells the folder that does not exist', () => {
    const folder = join(writePack({}), 'nowhere');
    expect(() => readPack(folder, 'en')).toThrow(
      `${folder}: no such folder; a pack is a folder with municipality.json and stadsdelar.geojson`,
    );
  });

  it('tells every file that is missing at once', () => {
    expect(problemsOf({})).toEqual(['municipality.json: missing', 'stadsdelar.geojson: missing']);
    expect(problemsOf({}, 'sv')).toEqual(['municipality.json: filen saknas', 'stadsdelar.geojson: filen saknas']);
  });

  it('tells the file that is not JSON', () => {
    const [problem] = problemsOf({ ...smallPack(), 'municipality.json': '{"id": ' });
    expect(problem).toMatch(/^municipality\.json: not JSON: /);
  });

  it('tells the place of a wrong value, what was expected and what was given', () => {
    const files = smallPack();
    const wrong = feature('ost', 1);
    files['stadsdelar.geojson'].features[1] = {
      ...wrong,
      properties: { ...wrong.properties, population: 'many' as unknown as number },
    };
    expect(problemsOf(files)).toEqual([
      'stadsdelar.geojson: features[1].properties.population: expected a number, got "many"',
    ]);
    expect(problemsOf(files, 'sv')).toEqual([
      'stadsdelar.geojson: features[1].properties.population: väntade ett tal, fick "many"',
    ]);
  });

  it('tells the field that is misspelt', () => {
    const files = smallPack();
    const municipality = { ...files['municipality.json'], time_zoen: 'x' };
    expect(problemsOf({ ...files, 'municipality.json': municipality })).toEqual([
      "municipality.json: unknown field 'time_zoen'; is it misspelt?",
    ]);
  });

  it('tells the cell sizes there are', () => {
    const files = smallPack();
    files['municipality.json'].cell_size = 75;
    expect(problemsOf(files)).toEqual(['municipality.json: cell_size: expected 50 or 100 or 250 or 500, got 75']);
  });

  it('tells swapped axes', () => {
    const files = smallPack();
    for (const { geometry } of files['stadsdelar.geojson'].features)
      geometry.coordinates = geometry.coordinates.map((ring) => ring.map((position) => position.toReversed()));
    expect(problemsOf(files)[0]).toBe(
      'stadsdelar.geojson: features[0].geometry: [59.3, 18] looks as if the axes are swapped; longitude comes first, then latitude',
    );
  });

  it('tells coordinates that are metres', () => {
    const files = smallPack();
    files['stadsdelar.geojson'].features[0]?.geometry.coordinates[0]?.splice(0, 1, [668840, 6583999]);
    expect(problemsOf(files)).toEqual([
      'stadsdelar.geojson: features[0].geometry: [668840, 6583999] is not in degrees; save the file in WGS 84 (EPSG:4326), longitude first',
    ]);
  });

  it('tells a ring that is not closed', () => {
    const files = smallPack();
    files['stadsdelar.geojson'].features[1]?.geometry.coordinates[0]?.pop();
    expect(problemsOf(files)).toEqual([
      'stadsdelar.geojson: features[1].geometry: the ring is not closed; its last point has to equal its first',
    ]);
  });

  it('tells a stadsdel that does not exist, and a code that stands twice', () => {
    const files = smallPack();
    const place = {
      place: 'torget',
      name: 'Torget',
      kind: 'square',
      lng: 18.01,
      lat: 59.305,
      accuracy_m: 50,
      stadsdel: 'norr',
      near: [],
      other_names: [],
    };
    expect(problemsOf({ ...files, 'places.json': [place, place] })).toEqual([
      "places.json: 'torget' stands more than once",
      "places.json: 'norr' is no stadsdel of stadsdelar.geojson",
    ]);
  });

  it('tells a DeSO area that is in two stadsdelar', () => {
    const files = smallPack();
    for (const { properties } of files['stadsdelar.geojson'].features) properties.deso.push('9999C1010');
    expect(problemsOf(files)).toEqual(["stadsdelar.geojson: '9999C1010' stands more than once"]);
  });

  it('tells stadsdelar that lie on each other', () => {
    const files = smallPack();
    files['stadsdelar.geojson'].features[1] = feature('ost', 0.5);
    expect(problemsOf(files)).toEqual([
      "stadsdelar.geojson: 'vast' and 'ost' overlap (50 % of the smaller); a place can lie in one stadsdel only",
    ]);
  });

  it('tells the bounding box that it takes', () => {
    const files = smallPack();
    files['municipality.json'].bbox = [18, 59.3, 18.03, 59.31];
    expect(problemsOf(files)).toEqual([
      'municipality.json: bbox: [18, 59.3, 18.03, 59.31] does not hold all stadsdelar; it takes at least [18, 59.3, 18.04, 59.31]',
    ]);
  });

  it.each([
    ['+proj=longlat +datum=WGS84', /measures in degrees/],
    ['+proj=nonsense', /is no proj4 definition/],
    ['EPSG:999999', /is no proj4 definition/],
    // Web Mercator stretches by 1 / cos² of the latitude, 3.8 times at 59.3°
    ['+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +units=m', /2\.54 km².* but 9\.71 km²/],
    // square feet: 10.76 to a square metre
    ['+proj=utm +zone=33 +ellps=GRS80 +units=us-ft +no_defs', /2\.54 km² on the globe but 27\.3 km²/],
  ])('tells that the CRS %s will not do', (definition, message) => {
    const files = smallPack();
    files['municipality.json'].crs.proj4 = definition;
    expect(problemsOf(files)).toEqual([expect.stringMatching(message)]);
  });

  it('tells a time zone that does not exist', () => {
    const files = smallPack();
    files['municipality.json'].time_zone = 'Europe/Sundbyberg';
    expect(problemsOf(files)).toEqual([
      "municipality.json: time_zone: 'Europe/Sundbyberg' is no time zone; write for example Europe/Stockholm",
    ]);
  });
});
