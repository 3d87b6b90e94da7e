import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb, type DuckDBConnection } from '../../../data/duckdb/open';
import { buildSite, serverLinks, type PublicSite } from '../../../server/public/build-site';
import { listTables } from '../../../server/publish/files/list-tables';
import { publicFiles } from '../../../server/publish/files/public-files';
import * as pages from '../../../web/public-pages/render-pages';
import { publicWords } from '../../../web/public-pages/words';
import { PUBLIC_TABLE } from '../public/write-public';
import { publicDocument } from './public-document';

const both = (text: string) => ({ sv: text, en: text });
const point = {
  category: 'dark',
  status: 'mended',
  stadsdel: 'vast',
  title: both('Mörkt'),
  answer: both('Lagat'),
  answered_on: '2026-01-10',
} as const;
const document = publicDocument([PUBLIC_TABLE], 1, {
  reports: {
    counts: [
      { time: '2025-Q4', area: 'vast', n: 'protected' },
      { time: '2025-Q4', area: 'kommun', n: 12 },
    ],
    points: [
      { ...point, report_id: 'a', at: { lng: 17.95, lat: 59.36 } },
      { ...point, report_id: 'b', at: null },
    ],
  },
});
/** What belongs to no place of its own: counts lie where the table of stadsdelar says, promises nowhere. */
const WITHOUT_PLACE = ['counts', 'promises', 'verdicts'];

let files: Map<string, string | Uint8Array>;
let site: PublicSite;
let duckdb: DuckDBConnection;
const folder = mkdtempSync(join(tmpdir(), 'files-'));
beforeAll(async () => {
  duckdb = await openDuckDb('256MB', folder);
  files = await publicFiles(document);
  const bytes = new Map([...files].map(([name, body]) => [name, new Uint8Array(Buffer.from(body))]));
  const place = { origin: '', hasSignIn: false, linkFrom: serverLinks };
  site = await buildSite({ version: 1, document, files: bytes }, pages, place);
});

afterAll(() => {
  duckdb.closeSync();
  rmSync(folder, { recursive: true });
});

/** What a program that knows Parquet reads in a file: its rows, where they lie as text, and what is told of it. */
async function readParquet(of: ReadonlyMap<string, string | Uint8Array>, name: string) {
  const path = join(folder, `${name}.parquet`);
  writeFileSync(path, of.get(`${name}.parquet`)!);
  const ask = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
  const about = await ask(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${path}')`);
  const columns = (await ask(`DESCRIBE FROM '${path}'`)).map(({ column_name }) => column_name as string);
  const rows = await ask(
    columns.includes('geometry') ? `SELECT * REPLACE (geometry::VARCHAR AS geometry) FROM '${path}'` : `FROM '${path}'`,
  );
  return { rows, about: new Map(about.map(({ key, value }) => [key, value])) };
}

describe('what anybody may take home', () => {
  it('is there as CSV and Parquet, and as GeoJSON and GeoParquet where it lies somewhere', async () => {
    const tables = listTables(document);
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(publicWords.sv.tables).sort());
    for (const { name } of tables) {
      expect([...files.keys()], name).toEqual(expect.arrayContaining([`${name}.csv`, `${name}.parquet`]));
      expect(files.has(`${name}.geojson`), name).toBe(!WITHOUT_PLACE.includes(name));
      const { about } = await readParquet(files, name);
      expect([about.get('synthetic'), about.get('version')], name).toEqual(['true', '1']);
      expect(about.has('geo'), name).toBe(!WITHOUT_PLACE.includes(name));
    }
  });

  it('says the same in each kind', async () => {
    for (const { name, columns, rows } of listTables(document)) {
      const csv = String(files.get(`${name}.csv`))
        .trim()
        .split('\r\n');
      expect(csv, name).toHaveLength(rows.length + 1);
      const { rows: said } = await readParquet(files, name);
      expect(said, name).toHaveLength(rows.length);
      for (const [i, row] of rows.entries())
        for (const [column, { name: key }] of columns.entries())
          expect(said[i]![key] ?? null, `${name} ${key}`).toEqual(row[column]);
      if (!files.has(`${name}.geojson`)) continue;
      const { features, synthetic } = JSON.parse(String(files.get(`${name}.geojson`))) as {
        synthetic: boolean;
        features: { properties: Record<string, unknown>; geometry: { type: string } | null }[];
      };
      expect(synthetic).toBe(true);
      expect(features.map(({ properties }) => Object.values(properties))).toEqual(rows);
      expect(features.map(({ geometry }) => geometry === null)).toEqual(
        said.map(({ geometry = null }) => geometry === null),
      );
    }
  });

  it('tells protected from nothing, and where a place is not shown tells none', () => {
    const reports = String(files.get('reports.csv')).split('\r\n');
    expect(reports.slice(1, 3)).toEqual(['2025-Q4;vast;protected;;true;1', '2025-Q4;kommun;known;12;true;1']);
    const answers = JSON.parse(String(files.get('answers.geojson'))) as { features: { geometry: object | null }[] };
    expect(answers.features.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [17.95, 59.36] },
      null,
    ]);
  });

  it('is listed with its licence by the page of method, each link to a file', () => {
    for (const path of ['/metod', '/en/metod']) {
      const html = Buffer.from(site.files.get(path)!.body).toString('utf8');
      const links = [...html.matchAll(/href="(\/data\/v1\/[^"]+)"/g)].map(([, to]) => to!);
      expect(links.map((to) => to.slice('/data/v1/'.length)).sort()).toEqual([...files.keys()].sort());
      for (const to of links) expect(site.files.has(to), to).toBe(true);
      expect(html).toContain('CC BY 4.0');
    }
  });

  it('can be made of a document that has nothing in it', async () => {
    const none = { promises: [], presence: [], events: [], outcomes: [], counts: [], times: [], squares: null };
    const empty = publicDocument([], 1, { ...none, survey: { least_answers: 0, answers: [] } });
    const made = await publicFiles(empty);
    expect(String(made.get('events.csv'))).toBe(
      '\ufeffevent_id;kind;actor;stadsdel;place;from;to;synthetic;version\r\n',
    );
    expect(JSON.parse(String(made.get('events.geojson')))).toMatchObject({ type: 'FeatureCollection', features: [] });
    expect((await readParquet(made, 'events')).rows).toEqual([]);
  });
});
