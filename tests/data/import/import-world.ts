import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../../data/duckdb/open';
import { literal } from '../../../data/duckdb/literal';
import { readPack } from '../../../data/pack/read-pack';
import type { Pack } from '../../../data/pack/schema';
import { offences } from '../../../data/sources/offences';
import type { ImportContext, ImportOptions } from '../../../data/sources/source';
import { tablePath } from '../../../data/write-table';

export interface ImportWorld {
  folder: string;
  dataDir: string;
  /** writes a file and gives its path */
  file: (name: string, content: string | Buffer) => string;
  import: (files: string | string[], options?: Partial<ImportOptions>) => ReturnType<typeof offences.import>;
  context: (options?: Partial<ImportOptions>) => ImportContext;
  /** rows of the table, geometry as text */
  rows: (sql?: string) => Promise<Record<string, unknown>[]>;
  table: string;
  remove: () => void;
}

/** A folder to import into, with a fixed today: 2026-11-22. */
export function createImportWorld(pack: Pack = readPack('sundbyberg'), language: 'sv' | 'en' = 'en'): ImportWorld {
  const folder = mkdtempSync(join(tmpdir(), 'import-test-'));
  const dataDir = join(folder, 'data');
  const table = tablePath(dataDir, pack.municipality.id, 'offence');
  const contextOf = (options: Partial<ImportOptions> = {}): ImportContext => ({
    pack,
    dataDir,
    language,
    options: {
      columns: {},
      crs: undefined,
      name: undefined,
      licence: undefined,
      publisher: undefined,
      kind: undefined,
      ...options,
    },
    today: '2026-11-22',
    progress: () => undefined,
    signal: new AbortController().signal,
  });
  return {
    folder,
    dataDir,
    table,
    file: (name, content) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    context: contextOf,
    import: (files, options = {}) => offences.import(typeof files === 'string' ? [files] : files, contextOf(options)),
    rows: async (
      sql = 'SELECT * REPLACE (ST_AsText(geometry) AS geometry) FROM offence ORDER BY occurred_from, offence_id',
    ) => {
      const connection = await openDuckDb('200MB', folder);
      try {
        await connection.run(`CREATE VIEW offence AS FROM read_parquet(${literal(table)})`);
        return (await connection.runAndReadAll(sql)).getRowObjectsJson();
      } finally {
        connection.closeSync();
      }
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The police's layout with coordinates; Rissne station is at 59.375833, 17.939722. */
export const COORDINATE_HEADER =
  'LOKALPOLISOMRÅDE;BROTTSKOD;LATITUDE;LONGITUDE;GATA;GATUNR;KOMMUN;BROTTSDATUMTID_START;BROTTSDATUMTID_SLUT';

/** One row of that layout, all right but for what is given. */
export function coordinateRow(
  row: Partial<Record<'code' | 'lat' | 'lng' | 'kommun' | 'from' | 'to', string>> = {},
): string {
  const { code = '1209', lat = '59.375833', lng = '17.939722', kommun = 'Sundbyberg' } = row;
  const { from = '2025-05-02 22:10', to = '2025-05-02 22:40' } = row;
  return `Solna;${code};${lat};${lng};Rissne torg;1;${kommun};${from};${to}`;
}

export function coordinateFile(rows: readonly string[]): string {
  return `${[COORDINATE_HEADER, ...rows].join('\n')}\n`;
}
