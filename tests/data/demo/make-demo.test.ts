import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendRows } from '../../../data/duckdb/append-rows';
import { createDemoWorld } from '../../../data/demo/demo-world';
import { makeDemo } from '../../../data/demo/make-demo';
import { createRandom } from '../../../data/demo/random';
import { statisticRows } from '../../../data/demo/statistic-rows';
import { openDuckDb } from '../../../data/duckdb/open';
import { readPack } from '../../../data/pack/read-pack';
import { readMetadata } from '../../../data/read-metadata';
import { TABLES } from '../../../data/schema/index';
import { tablePath, writeTable } from '../../../data/write-table';
import { demoOptions, makeDemoTables, type DemoTables } from './demo-tables';

let demo: DemoTables;
beforeAll(async () => {
  demo = await makeDemoTables();
}, 60_000);
afterAll(() => {
  demo.close();
});

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const FILES = [
  'address_point.parquet',
  'demo-planted.json',
  'offence.parquet',
  'presence.parquet',
  'service_call.parquet',
  'statistic.parquet',
  'street.parquet',
  'survey.parquet',
];

/** An imported table: the official figures, as if the import had written them. */
async function writeReal(folder: string, table: 'offence' | 'statistic' | 'street'): Promise<void> {
  const connection = await openDuckDb('128MB', folder);
  const source = { source: 'real', title: 'Real', publisher: 'P', licence: 'L', url: null, synthetic: false };
  await appendRows(connection, TABLES[table], table === 'statistic' ? statisticRows(readPack('sundbyberg')) : []);
  await writeTable(connection, table, TABLES[table].key.join(', '), tablePath(folder, 'sundbyberg', table), {
    table,
    schema_version: 1,
    municipality: 'sundbyberg',
    sources: [{ ...source, imported_at: '2026-01-02T10:00:00Z' }],
    as_of: null,
  });
  connection.closeSync();
}

describe('the demo world', () => {
  it.each([
    TABLES.offence,
    TABLES.presence,
    TABLES.statistic,
    TABLES.survey,
    TABLES.service_call,
    TABLES.street,
    TABLES.address_point,
  ])('keeps to the schema of $name', async (schema) => {
    const described = await demo.ask(`DESCRIBE ${schema.name}`);
    expect(described.map((c) => c['column_name'])).toEqual(schema.columns.map((c) => c.name));
    for (const { name, nullable, values } of schema.columns) {
      if (!nullable) expect(await demo.ask(`FROM ${schema.name} WHERE ${name} IS NULL LIMIT 1`)).toEqual([]);
      if (values === undefined) continue;
      const allowed = values.map((v) => `'${v}'`).join(', ');
      expect(await demo.ask(`SELECT ${name} FROM ${schema.name} WHERE ${name} NOT IN (${allowed}) LIMIT 1`)).toEqual(
        [],
      );
    }
    const key = schema.key.join(', ');
    expect(await demo.ask(`SELECT ${key} FROM ${schema.name} GROUP BY ${key} HAVING count(*) > 1`)).toEqual([]);
  });

  it('says what is synthetic and what is not', async () => {
    const connection = await openDuckDb('128MB', demo.dataDir);
    for (const table of ['offence', 'presence', 'statistic'] as const) {
      const metadata = await readMetadata(connection, tablePath(demo.dataDir, 'sundbyberg', table));
      expect(metadata?.as_of).toBe('2026-01-01');
      expect(metadata?.sources.map((s) => s.synthetic)).toEqual([table !== 'statistic']);
      expect(metadata?.sources.map((s) => s.imported_at)).toEqual([null]);
    }
    connection.closeSync();
    expect(await demo.ask('SELECT DISTINCT source FROM offence')).toEqual([{ source: 'demo' }]);
  });

  it("holds Brå's figures of thirty years", async () => {
    expect(
      await demo.ask(
        `SELECT year, n, rate_per_100000 FROM statistic WHERE offence_group = 'total' AND year IN (1996, 2021, 2025) ORDER BY year`,
      ),
    ).toEqual([
      { year: 1996, n: 4885, rate_per_100000: 15253 },
      { year: 2021, n: 7216, rate_per_100000: 13568 },
      { year: 2025, n: 8138, rate_per_100000: 14369 },
    ]);
    expect(demo.report.rows.statistic).toBe(30 * 6);
  });
});

describe('what is there already', () => {
  it('stays when it is real, and gives way when forced: to the same bytes as anywhere', async () => {
    await inFolder(async (folder) => {
      await writeReal(folder, 'offence');
      const before = readFileSync(tablePath(folder, 'sundbyberg', 'offence'));
      await expect(makeDemo(demoOptions(folder))).rejects.toThrow(/offence\.parquet innehåller riktiga.*--force/);
      await expect(makeDemo({ ...demoOptions(folder), language: 'en' })).rejects.toThrow(/real, imported data/);
      expect(readFileSync(tablePath(folder, 'sundbyberg', 'offence')).equals(before)).toBe(true);
      expect(readdirSync(join(folder, 'sundbyberg'))).toEqual(['offence.parquet']);

      expect((await makeDemo({ ...demoOptions(folder), force: true })).rows.offence).toBe(36_918);
      // the same bytes as in the other folder, and nothing else left behind
      expect(readdirSync(folder)).toEqual(['sundbyberg']);
      expect(readdirSync(join(folder, 'sundbyberg')).sort()).toEqual(FILES);
      for (const file of FILES) {
        const [here, there] = [folder, demo.dataDir].map((dir) => readFileSync(join(dir, 'sundbyberg', file)));
        expect(there && here?.equals(there)).toBe(true);
      }
    });
  }, 60_000);

  it('stays when it is imported statistics, beside new demo tables', async () => {
    await inFolder(async (folder) => {
      await writeReal(folder, 'statistic');
      const before = readFileSync(tablePath(folder, 'sundbyberg', 'statistic'));
      const report = await makeDemo(demoOptions(folder));
      expect(report.notes).toEqual(['Den officiella statistiken var redan inläst och är kvar.']);
      expect(readFileSync(tablePath(folder, 'sundbyberg', 'statistic')).equals(before)).toBe(true);
      expect(readdirSync(join(folder, 'sundbyberg')).sort()).toEqual(FILES);
    });
  }, 60_000);

  it('stays when it is real streets, which give no synthetic ones', async () => {
    await inFolder(async (folder) => {
      await writeReal(folder, 'street');
      const before = readFileSync(tablePath(folder, 'sundbyberg', 'street'));
      const report = await makeDemo(demoOptions(folder));
      expect(report.notes).toEqual(['Gator och annat ur OpenStreetMap var redan inlästa och är kvar.']);
      expect(readFileSync(tablePath(folder, 'sundbyberg', 'street')).equals(before)).toBe(true);
      expect(readdirSync(join(folder, 'sundbyberg')).sort()).toEqual(
        FILES.filter((f) => f !== 'address_point.parquet'),
      );
    });
  }, 60_000);

  it('stays when it is a file of something else', async () => {
    await inFolder(async (folder) => {
      mkdirSync(join(folder, 'sundbyberg'));
      writeFileSync(tablePath(folder, 'sundbyberg', 'presence'), 'not a table');
      await expect(makeDemo(demoOptions(folder))).rejects.toThrow(/presence\.parquet är ingen tabell/);
    });
  });

  it('stays while an import is running', async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'import.lock'), String(process.ppid));
      await expect(makeDemo(demoOptions(folder))).rejects.toThrow(`process ${process.ppid}`);
      expect(readdirSync(folder)).toEqual(['import.lock']);
    });
  });

  it('stays when the making is stopped', async () => {
    await inFolder(async (folder) => {
      const abort = new AbortController();
      const stopAtLast = () => {
        abort.abort();
      };
      await expect(makeDemo({ ...demoOptions(folder), signal: abort.signal, progress: stopAtLast })).rejects.toThrow(
        'Avbruten: inget är ändrat.',
      );
      expect(readdirSync(folder)).toEqual([]);
    });
  });
});

describe('another town', () => {
  it('has no demo world', async () => {
    await inFolder(async (folder) => {
      const options = demoOptions(folder);
      const pack = { ...options.pack, municipality: { ...options.pack.municipality, id: 'memphis', name: 'Memphis' } };
      await expect(makeDemo({ ...options, pack })).rejects.toThrow(
        'Demodata finns bara för Sundbyberg, inte för Memphis.',
      );
    });
  });
});

describe('a pack without places and base map', () => {
  it("has the planted places by the stadsdelar's label points", () => {
    const pack = readPack('sundbyberg');
    const world = createDemoWorld(
      { ...pack, places: [], basemap: { type: 'FeatureCollection', features: [] } },
      '2026-01-01',
    );
    const drawn = world.sites.map((site) => site.draw(createRandom('test')).stadsdel);
    expect(drawn[world.sites.findIndex((s) => s.site === 'rissne-torg')]).toBe('rissne');
    expect(drawn[world.sites.findIndex((s) => s.site === 'ursviks-torg')]).toBe('stora-ursvik');
  });
});
