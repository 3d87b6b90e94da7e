import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guessSource } from '../../../../data/import/guess-source';
import { createTransform, SWEDISH_CRS, WGS84 } from '../../../../data/place/crs';
import { SWEDISH_SYSTEMS } from '../../../../data/place/swedish-systems';
import { register } from '../../../../data/sources/register';
import { createImportWorld, type ImportWorld } from '../../import/import-world';
import { makeEndlessView } from '../areas/make-endless-view';
import { makePointPackage } from '../areas/make-geopackage';
import { readTable } from '../tiny-town';

let world: ImportWorld;
beforeEach(() => {
  world = createImportWorld();
});
afterEach(() => world.remove());

// each layer is read in a process of its own
const SLOW = 30_000;
const [LNG, LAT] = [17.9717, 59.3614];
const here = (epsg: number) => {
  const crs = [WGS84, ...SWEDISH_CRS, ...SWEDISH_SYSTEMS].find(({ code }) => code === `EPSG:${epsg}`)!;
  return createTransform(WGS84, crs)(LNG, LAT);
};
const addresses = (columns = 'street, house_number, postcode, west, south') =>
  readTable(world.context(), 'address_point', columns);
const STUREGATAN = (at: readonly [number, number] | null) => [
  { at, gatunamn: 'Sturegatan', husnr: '10', postnr: '17231' },
];

describe('a register of addresses that is a GeoPackage', () => {
  it.each([4326, 3006, 3011, 3010, 3015, 3021, 3022, 3020, 25833])(
    'has its points where they are, in EPSG:%i',
    async (epsg) => {
      const wkt =
        epsg === 25833
          ? 'PROJCS["ETRS89 / UTM zone 33N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS 1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1]]'
          : undefined;
      const at = here(epsg === 25833 ? 3006 : epsg);
      const path = await makePointPackage({ layer: 'adresser', epsg, ...(wkt && { wkt }) }, STUREGATAN(at));
      // nobody says what it is of: it has streets and numbers
      const { rows_written } = await register.import([path], world.context());
      expect(rows_written).toBe(1);
      const [row] = await addresses();
      expect(row).toMatchObject({ street: 'Sturegatan', house_number: '10', postcode: '17231' });
      expect(Number(row!['west'])).toBeCloseTo(LNG, 5);
      expect(Number(row!['south'])).toBeCloseTo(LAT, 5);
    },
    SLOW,
  );

  it('may leave its system unsaid: where its numbers lie tells, or whoever brings it', { timeout: SLOW }, async () => {
    const unsaid = await makePointPackage({ layer: 'a', epsg: -1 }, STUREGATAN(here(3006)));
    await register.import([unsaid], world.context());
    expect(Number((await addresses())[0]!['west'])).toBeCloseTo(LNG, 5);
    const zone = await makePointPackage({ layer: 'a', epsg: -1 }, STUREGATAN(here(3022)));
    await expect(register.import([zone], world.context())).rejects.toThrow(/nothing in the file lies in Sundbyberg/);
    await register.import([zone], world.context({ crs: 'EPSG:3022' }));
    expect(Number((await addresses())[0]!['west'])).toBeCloseTo(LNG, 5);
  });

  it('rejects rows without a point or a number, and says so', { timeout: SLOW }, async () => {
    const rows = [...STUREGATAN([LNG, LAT]), ...STUREGATAN(null), { at: [LNG, LAT] as const, gatunamn: 'Sturegatan', husnr: '', postnr: '' }]; // prettier-ignore
    const report = await register.import([await makePointPackage({ layer: 'a', epsg: 4326 }, rows)], world.context());
    expect(report).toMatchObject({ rows_read: 3, rows_written: 1, rows_rejected: 2 });
    expect(report.rejected).toEqual({ 'its position cannot be read': 1, 'street or number is missing': 1 });
  });

  it('may have street and number in one column', { timeout: SLOW }, async () => {
    const rows = ['Sturegatan 10 B', 'Rissne torg 1', 'Landsvägen'].map((adress) => ({ at: [LNG, LAT] as const, adress })); // prettier-ignore
    const path = await makePointPackage({ layer: 'a', epsg: 4326 }, rows);
    await register.import([path], world.context({ kind: 'address' }));
    expect(await addresses('street, house_number')).toEqual([
      { street: 'Rissne torg', house_number: '1' },
      { street: 'Sturegatan', house_number: '10 B' },
    ]);
  });

  it('is known by its columns when it is dropped', { timeout: SLOW }, async () => {
    expect(guessSource(await makePointPackage({ layer: 'a', epsg: 4326 }, STUREGATAN([1, 1])))).toBe('register');
    const points = await makePointPackage({ layer: 'a', epsg: 4326 }, [{ at: [1, 1], brottskod: '0355' }]);
    expect(guessSource(points)).toBe('offences');
  });

  it('with triggers and views that would do harm does none', { timeout: SLOW }, async () => {
    const harm = join(world.folder, 'harm.db');
    const path = await makePointPackage(
      { layer: 'a', epsg: 4326 },
      STUREGATAN([LNG, LAT]),
      `CREATE TRIGGER t1 AFTER INSERT ON a BEGIN DELETE FROM a; END;
       CREATE TRIGGER t2 AFTER UPDATE ON a BEGIN DELETE FROM a; END;
       CREATE VIEW b AS SELECT 1 AS fid, NULL AS geom, load_extension('${harm}') AS gatunamn, '1' AS husnr;
       INSERT INTO gpkg_contents VALUES ('b', 'features', 4326);
       INSERT INTO gpkg_geometry_columns VALUES ('b', 'geom', 'POINT', 4326, 0, 0);`,
    );
    const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
    const before = hash();
    await expect(register.import([path], world.context({ kind: 'address' }))).rejects.toThrow(
      /the file has several layers: a, b\. Say which one/,
    );
    await expect(register.import([path], world.context({ kind: 'address', columns: { layer: 'b' } }))).rejects.toThrow(
      /cannot be read as GeoPackage/,
    );
    await register.import([path], world.context({ kind: 'address', columns: { layer: '=a' } }));
    expect(await addresses('street')).toEqual([{ street: 'Sturegatan' }]);
    expect(hash()).toBe(before);
    expect(existsSync(harm)).toBe(false);
  });

  it('that goes on for ever is stopped with the import', { timeout: SLOW }, async () => {
    const path = await makeEndlessView(world.folder);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 2000);
    await expect(
      register.import([path], { ...world.context({ kind: 'address' }), signal: stop.signal }),
    ).rejects.toThrow(/interrupted|stopped|aborted/i);
  });
});

describe('offences in a GeoPackage', () => {
  it('are read with their points, and rejected by the line that they have', { timeout: SLOW }, async () => {
    const rows = [
      { at: here(3011), brottskod: '0355', brottsdatum: '2025-05-01 10:00' },
      { at: here(3011), brottskod: '0355', brottsdatum: 'NULL' },
    ];
    const report = await world.import(await makePointPackage({ layer: 'brott', epsg: 3011 }, rows));
    expect(report).toMatchObject({ rows_read: 2, rows_written: 1, rows_rejected: 1 });
    const [row] = await world.rows('SELECT placed, stadsdel FROM offence');
    expect(row).toEqual({ placed: 'point', stadsdel: 'centrala-sundbyberg' });
  });
});

describe('the systems of Sweden', () => {
  // EPSG:3024 to 3019 on Bessel's ellipsoid, with Lantmäteriet's seven parameters to SWEREF 99 (EPSG:1680)
  it.each([
    [3019, 11.30827777777778],
    [3020, 13.55827777777778],
    [3021, 15.80827777777778],
    [3022, 18.05827777777778],
    [3023, 20.30827777777778],
    [3024, 22.55827777777778],
  ])('EPSG:%i is within a metre of the seven parameters', (epsg, meridian) => {
    const proj4 = `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=1500000 +y_0=0 +ellps=bessel +towgs84=414.1,41.3,603.1,-0.855,2.141,-7.023,0 +units=m +no_defs`;
    const bessel = createTransform(WGS84, { code: 'x', name: 'x', proj4, is_geographic: false });
    const own = createTransform(
      WGS84,
      SWEDISH_SYSTEMS.find(({ code }) => code === `EPSG:${epsg}`)!,
    );
    for (const lat of [56, 59.36, 65]) {
      const [a, b] = [bessel(meridian + 0.5, lat), own(meridian + 0.5, lat)];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(1);
    }
  });
});
