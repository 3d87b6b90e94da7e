import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemo, type DemoOptions, type DemoReport } from '../../../data/demo/make-demo';
import { openDuckDb } from '../../../data/duckdb/open';
import { readPack } from '../../../data/pack/read-pack';
import { tablePath } from '../../../data/write-table';

type Values = Record<string, unknown>;

/** A demo world in a folder of its own, and a way to ask it. */
export interface DemoTables {
  dataDir: string;
  report: DemoReport;
  ask: (sql: string) => Promise<Values[]>;
  close: () => void;
}

/** @param today the day that the tests fix: the five published years, and no more */
export function demoOptions(dataDir: string, today = '2026-01-01'): DemoOptions {
  const { signal } = new AbortController();
  return { pack: readPack('sundbyberg'), dataDir, today, language: 'sv', signal, progress: () => undefined };
}

/** Makes the demo world once; its tables are views by their names. */
export async function makeDemoTables(today?: string): Promise<DemoTables> {
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-test-'));
  const report = await makeDemo(demoOptions(dataDir, today));
  const connection = await openDuckDb('512MB', dataDir);
  for (const table of [
    'offence',
    'presence',
    'statistic',
    'survey',
    'service_call',
    'street',
    'address_point',
  ] as const)
    await connection.run(`CREATE VIEW ${table} AS FROM '${tablePath(dataDir, 'sundbyberg', table)}'`);
  return {
    dataDir,
    report,
    ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    close: () => {
      connection.closeSync();
      rmSync(dataDir, { recursive: true });
    },
  };
}
