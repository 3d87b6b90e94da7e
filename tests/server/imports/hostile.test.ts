import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runImport } from '../../../data/import/run-import';
import { sheetRow, workbookOf } from '../../data/import/workbook-of';
import { zipOf } from '../../data/import/zip-of';
import { makeGeoPackage } from '../../data/sources/areas/make-geopackage';
import { openDesk } from './desk-world';

let world: ReturnType<typeof openDesk>;
beforeEach(() => {
  world = openDesk();
  writeFileSync(join(world.tables, 'offence.parquet'), 'what is served');
});
afterEach(() => world.close());

/** What a person is told, where nothing came of it; the tables are as they were. */
async function refusal(name: string, content: string | Buffer): Promise<string> {
  const { run } = await world.goThrough(name, content);
  expect(readFileSync(join(world.tables, 'offence.parquet'), 'utf8')).toBe('what is served');
  expect(readdirSync(world.tables)).toEqual(['offence.parquet']);
  if (!('refused' in run)) throw new Error('it was taken');
  // one sentence or two, and no folder of the server's
  expect(run.refused).not.toContain(world.dataDir);
  expect(run.refused).not.toMatch(/\n| at .*:\d+/);
  return run.refused;
}

const HEADERS = ['Brottskod', 'Brottsdatum', 'Stadsdel'];

describe('a file that means no good, in the browser', () => {
  it('that unpacks without end is refused: gzip and workbook', async () => {
    expect(await refusal('bomb.csv.gz', gzipSync(Buffer.alloc(1.2e9, '1;2\n'), { level: 1 }))).toMatch(
      /unpacks to more than 200 times|number of columns|no column/,
    );
    const bomb = zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(600 * 1024 * 1024) }]);
    expect(await refusal('bomb.xlsx', bomb)).toContain('larger than 512 MB');
  }, 120_000);

  it('a workbook with a billion laughs is read as what stands there, or refused at once', async () => {
    const laughs = 'abcdefghi'.split('').map((name, i, all) => `<!ENTITY ${name} "${i === 0 ? 'ha' : `&${all[i - 1]};`.repeat(10)}">`); // prettier-ignore
    const rows = [sheetRow(HEADERS, 0), sheetRow(['&i;', '2025-05-02', 'Rissne'], 1)].join('');
    const doctype = `<!DOCTYPE worksheet [${laughs.join('')}]>`;
    const books = {
      // where a reader of XML would take it in
      'laughs.xlsx': workbookOf(rows, undefined, `<?xml version="1.0" encoding="UTF-8"?>${doctype}`),
      'within.xlsx': workbookOf(`</sheetData>${doctype}<sheetData>${rows}`),
      'entity.xlsx': workbookOf(rows),
    };
    const before = process.memoryUsage().rss;
    for (const [name, content] of Object.entries(books)) {
      const { run } = await world.goThrough(name, content);
      // nobody has laughed: what is told, of refusal or rows, holds none of it
      expect(JSON.stringify(run), name).not.toContain('haha');
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(500e6);
    expect(readFileSync(join(world.tables, 'offence.parquet'), 'utf8')).toBe('what is served');
  }, 120_000);

  it('an archive with ../ in its names writes nothing outside', async () => {
    const archive = zipOf(['../../../evil.shp', '../../../evil.dbf', '/tmp/evil-of-a-zip.txt'].map((name) => ({ name, content: Buffer.from('evil') }))); // prettier-ignore
    expect(await refusal('areas.zip', archive)).toContain('areas.zip');
    expect(existsSync('/tmp/evil-of-a-zip.txt')).toBe(false);
    expect(readdirSync(world.dataDir).sort()).toEqual(['sundbyberg', 'uploads']);
  }, 60_000);

  it('a GeoPackage with triggers is only read: none of them is run', async () => {
    const path = await makeGeoPackage([{ layer: 'deso', epsg: 4326, wkt: '', rows: [{ ring: [[17.95, 59.36], [17.96, 59.36], [17.96, 59.37], [17.95, 59.36]], kod: 'A', namn: 'A' }] }]); // prettier-ignore
    const client = createClient({ url: `file:${path}` });
    await client.executeMultiple(`
      CREATE TABLE woken (n INTEGER);
      CREATE TRIGGER wake AFTER UPDATE ON deso BEGIN INSERT INTO woken VALUES (1); END;
      CREATE TRIGGER drop_it AFTER INSERT ON gpkg_contents BEGIN DELETE FROM deso; END;`);
    client.close();
    const content = readFileSync(path);
    const { draft } = await world.goThrough('areas.gpkg', content);
    expect(readFileSync(world.desk.store.file(draft, 0)).equals(content)).toBe(true);
  }, 60_000);
});

it('a file that grows while it is read is refused, and the tables are as they were', async () => {
  const file = join(world.dataDir, 'grows.csv');
  writeFileSync(file, `${HEADERS.join(';')}\n0802;2025-05-02;Rissne\n`);
  writeFileSync(join(world.tables, 'offence.parquet'), '');
  const options = { columns: {}, crs: undefined, name: undefined, licence: undefined, publisher: undefined, kind: undefined }; // prettier-ignore
  let hasGrown = false;
  const running = runImport(
    { source: 'offences', files: [file], municipality: 'sundbyberg', dataDir: join(world.dataDir, 'other'), language: 'en', json: false, help: false, dryRun: false, keepUntil: null, by: 'Anna', options }, // prettier-ignore
    new AbortController().signal,
    () => {
      if (!hasGrown) appendFileSync(file, '0802;2025-05-03;Rissne\n');
      hasGrown = true;
    },
  );
  await expect(running).rejects.toThrow('changed while it was read');
  expect(existsSync(join(world.dataDir, 'other', 'sundbyberg', 'offence.parquet'))).toBe(false);
});
