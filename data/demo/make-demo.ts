import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDuckDb, type DuckDBConnection } from '../duckdb/open';
import { CATEGORIES } from '../offence-codes/read-codes';
import type { Language, Pack } from '../pack/schema';
import { eventOrder } from '../place/grid-order';
import { groundOrder } from '../place/ground-order';
import { GROUND_NAMES } from '../schema/ground/index';
import { readMetadata } from '../read-metadata';
import { TABLES, type TableName } from '../schema/index';
import type { TableMetadata, TableSource } from '../schema/metadata';
import { LockedError, withImportLock } from '../write-lock';
import { tablePath, writeTable } from '../write-table';
import { appendRows, type Row } from '../duckdb/append-rows';
import { BRA_SOURCE } from './bra-figures';
import { callRows } from './call-rows';
import { createDemoWorld, type DemoWorld } from './demo-world';
import { LAST_PUBLISHED, type DemoPeriod } from './demo-period';
import { demoGround, PACK_SOURCE } from './ground-rows';
import { makeOffences } from './make-offences';
import { makePasses } from './make-passes';
import { messages } from './messages';
import { offenceRows } from './offence-rows';
import { describePlanted, type Planted } from './planted';
import { statisticRows } from './statistic-rows';
import { surveyRows } from './survey-rows';

const DEMO_SOURCE: TableSource = {
  source: 'demo',
  title: 'Syntetiska demodata, kalibrerade på Brås årssummor för Sundbyberg',
  publisher: 'Löfteskartan',
  licence: 'CC0 1.0',
  url: null,
  synthetic: true,
  imported_at: null,
};

export interface DemoOptions {
  pack: Pack;
  dataDir: string;
  /** local date that counts as today: the offences end the day before, the plan lies around it */
  today: string;
  language: Language;
  /** aborted by Ctrl-C: what was there is left as it was */
  signal: AbortSignal;
  progress: (stage: string) => void;
  /** also over real data */
  force?: boolean;
}

export interface DemoReport {
  municipality: string;
  rows: Partial<Record<TableName, number>>;
  offences_by_year: Record<string, number>;
  planted: Planted;
  /** file with what was planted where */
  planted_file: string;
  notes: string[];
  seconds: number;
}

/** Why no demo world was made, in the reader's language. */
export class DemoError extends Error {
  override name = 'DemoError';
}

/**
 * Makes the demo world of Sundbyberg: the tables offence, service_call, presence, statistic and survey, all or none,
 * the same bytes each time for the same day.
 * @throws {DemoError} when the pack is another town's, when `today` is no date or too early, when real data would be lost, when an import is running, or when
 * aborted
 */
export async function makeDemo(options: DemoOptions): Promise<DemoReport> {
  const say = messages[options.language];
  const { id, name } = options.pack.municipality;
  if (id !== 'sundbyberg') throw new DemoError(say.otherPack(name));
  try {
    return await withImportLock(options.dataDir, () => writeDemo(options));
  } catch (error) {
    if (error instanceof LockedError) throw new DemoError(say.locked(error.pid));
    throw error;
  }
}

async function writeDemo(options: DemoOptions): Promise<DemoReport> {
  const { pack, dataDir, progress } = options;
  const say = messages[options.language];
  const started = performance.now();
  const { id } = pack.municipality;
  // named as an import's folder: what a killed run leaves is cleared away by the next
  const folder = mkdtempSync(join(dataDir, 'import-demo-'));
  const connection = await openDuckDb('512MB', folder);
  try {
    const { keepsStatistic, keepsSurvey, keepsGround, keepsCalls } = await guardRealData(connection, options);
    progress(say.laying);
    const world = layOut(options);
    await pause(options);
    progress(say.drawing);
    const offences = makeOffences(world, CATEGORIES);
    const tables: Partial<Record<TableName, Row[]>> = {
      offence: offenceRows(world, offences.drafts),
      presence: makePasses(pack, options.today),
      ...(keepsCalls ? {} : { service_call: callRows(world) }),
      ...(keepsStatistic ? {} : { statistic: statisticRows(pack) }),
      ...(keepsSurvey ? {} : { survey: surveyRows(pack, world.period.years) }),
      ...(keepsGround ? {} : demoGround(world)),
    };
    const planted = describePlanted(world, offences, tables.offence ?? []);
    await pause(options);
    progress(say.writing);
    for (const [table, rows] of Object.entries(tables) as [TableName, Row[]][]) {
      await appendRows(connection, TABLES[table], rows);
      await writeTable(
        connection,
        table,
        ORDERS[table] ?? TABLES[table].key.join(', '),
        tablePath(folder, id, table),
        describe(table, id, world.period),
      );
      await pause(options);
    }
    const notes = join(folder, id, 'demo-planted.json');
    writeFileSync(notes, `${JSON.stringify(planted, null, 2)}\n`);

    // everything is written: only now does anything change
    const plantedFile = join(dataDir, id, 'demo-planted.json');
    mkdirSync(dirname(plantedFile), { recursive: true });
    renameSync(notes, plantedFile);
    for (const table of Object.keys(tables) as TableName[])
      renameSync(tablePath(folder, id, table), tablePath(dataDir, id, table));

    return {
      municipality: id,
      rows: Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length])),
      offences_by_year: Object.fromEntries(
        world.period.years.map((y) => [y, offences.drafts.filter((d) => d.year === y).length]),
      ),
      planted,
      planted_file: plantedFile,
      notes: [
        ...(world.period.unpublished.length > 0 ? [say.unpublished(world.period.unpublished, LAST_PUBLISHED)] : []),
        ...(keepsStatistic ? [say.keptStatistic] : []),
        ...(keepsSurvey ? [say.keptSurvey] : []),
        ...(keepsGround ? [say.keptGround] : []),
        ...(keepsCalls ? [say.keptCalls] : []),
      ],
      seconds: Math.round(performance.now() - started) / 1000,
    };
  } finally {
    connection.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

const ORDERS: Partial<Record<TableName, string>> = {
  offence: eventOrder('offence_id'),
  service_call: eventOrder('service_call_id'),
  street: groundOrder('street'),
  address_point: groundOrder('address_point'),
  presence: 'planned_from, presence_id',
};

function describe(table: TableName, municipality: string, { today, unpublished }: DemoPeriod): TableMetadata {
  const follows = unpublished.length > 0 ? ` (${unpublished.join(', ')} efter ${LAST_PUBLISHED} års nivå)` : '';
  const source =
    table === 'statistic'
      ? { ...BRA_SOURCE, synthetic: false, imported_at: null }
      : { ...DEMO_SOURCE, title: DEMO_SOURCE.title + follows };
  const sources = table === 'street' ? [source, PACK_SOURCE] : [source];
  return { table, schema_version: 1, municipality, sources, as_of: today };
}

/** @throws {DemoError} when the day leaves nothing to make */
function layOut({ pack, today, language }: DemoOptions): DemoWorld {
  try {
    return createDemoWorld(pack, today);
  } catch (error) {
    if (error instanceof RangeError) throw new DemoError(messages[language].badDay(today));
    throw error;
  }
}

/** What has been imported and stays beside the demo world. */
interface Kept {
  keepsStatistic: boolean;
  keepsSurvey: boolean;
  keepsGround: boolean;
  keepsCalls: boolean;
}

/** Refuses to lose real data, but for what a demo world can do without. */
async function guardRealData(connection: DuckDBConnection, options: DemoOptions): Promise<Kept> {
  // real streets under made-up offences take nothing from anybody
  const kept: Kept = {
    keepsStatistic: false,
    keepsSurvey: false,
    keepsGround: await hasRealGround(connection, options),
    keepsCalls: false,
  };
  if (options.force) return kept;
  const say = messages[options.language];
  for (const table of ['offence', 'presence', 'statistic', 'survey', 'service_call'] as const) {
    const path = tablePath(options.dataDir, options.pack.municipality.id, table);
    let metadata: TableMetadata | null;
    try {
      metadata = await readMetadata(connection, path);
    } catch (cause) {
      throw new DemoError(say.foreignFile(path), { cause });
    }
    if (metadata === null) continue;
    if (table === 'statistic') kept.keepsStatistic = metadata.sources.some((s) => s.imported_at !== null);
    else if (table === 'service_call') kept.keepsCalls = metadata.sources.some((s) => !s.synthetic);
    else if (table === 'survey') kept.keepsSurvey = metadata.sources.some((s) => !s.synthetic);
    else if (metadata.sources.some((s) => !s.synthetic)) throw new DemoError(say.realData(path));
  }
  return kept;
}

async function hasRealGround(connection: DuckDBConnection, { dataDir, pack }: DemoOptions): Promise<boolean> {
  for (const table of GROUND_NAMES) {
    const path = tablePath(dataDir, pack.municipality.id, table);
    // a file that cannot be read is none to keep
    const metadata = await readMetadata(connection, path).catch(() => null);
    if (metadata?.sources.some((s) => !s.synthetic)) return true;
  }
  return false;
}

/** Lets Ctrl-C through between two long steps. */
async function pause({ signal, language }: DemoOptions): Promise<void> {
  await new Promise(setImmediate);
  if (signal.aborted) throw new DemoError(messages[language].stopped);
}
