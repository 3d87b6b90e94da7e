import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { HARM_WEIGHTS } from '../../data/harm-weights/read-weights';
import { OFFENCE_CODES } from '../../data/offence-codes/read-codes';
import type { Category } from '../../data/offence-codes/schema';
import { readSql } from '../../data/duckdb/read-sql';
import { readMetadata } from '../../data/read-metadata';
import { TABLES, type TableName } from '../../data/schema/index';
import type { TableMetadata } from '../../data/schema/metadata';
import { NO_CHOICES, type DataChoices } from './data-choices';

const SQL = readSql(import.meta.url, 'tables.sql');
const QUALITY = readSql(import.meta.url, 'quality.sql');
const CHOOSE_MIDNIGHT = readSql(import.meta.url, 'choose-midnight.sql');
const MIDNIGHT_HEAP = readSql(import.meta.url, '../../data/schema/midnight-heap.sql');

export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A table file that the server cannot use: which, what is wrong with it, what to do. Names no folder of this machine. */
export class TableError extends Error {
  override name = 'TableError';
  constructor(file: string, what: string, folder: string) {
    const said = what.replaceAll(`${folder}/`, '');
    super(`${file}: ${said}. Importera tabellen på nytt / import the table anew.`);
  }
}

/**
 * Reads every table of a folder into memory; a table without a file is empty.
 * @returns what each file says of itself; null where there is none
 * @throws {TableError} when a file is not one that this server knows
 */
export async function loadTables(
  connection: DuckDBConnection,
  folder: string,
  categories: readonly Category[],
  choices: DataChoices = NO_CHOICES,
): Promise<Record<TableName, TableMetadata | null>> {
  const found: Partial<Record<TableName, TableMetadata | null>> = {};
  for (const table of TABLE_NAMES) found[table] = await viewSource(connection, table, folder);
  await connection.run(
    'CREATE TABLE category (category VARCHAR PRIMARY KEY, presence_produced BOOLEAN, on_place_map BOOLEAN)',
  );
  for (const { category, presence_produced, on_place_map } of categories)
    await connection.run('INSERT INTO category VALUES ($category, $presence_produced, $on_place_map)', {
      category,
      presence_produced,
      on_place_map,
    });
  await loadHarmWeights(connection);
  await loadYoungCodes(connection);
  try {
    await connection.run(`CREATE TABLE midnight_heap AS ${MIDNIGHT_HEAP}`);
    await loadChoices(connection, choices);
    await connection.run(SQL);
    await connection.run(QUALITY);
  } catch (error) {
    throw new TableError(basename(folder), (error as Error).message, folder);
  }
  for (const table of TABLE_NAMES) await connection.run(`DROP VIEW source_${table}`);
  return found as Record<TableName, TableMetadata | null>;
}

/** Makes the table harm_weight: one row for a code or a category and the days on which its weight applies. */
async function loadHarmWeights(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    'CREATE TABLE harm_weight (offence_code VARCHAR, category VARCHAR, weight FLOAT, valid_from DATE, valid_to DATE)',
  );
  for (const { codes, categories, weight, valid_from, valid_to } of HARM_WEIGHTS.weights)
    for (const [offence_code, category] of [...codes.map((c) => [c, null]), ...categories.map((c) => [null, c])])
      await connection.run(
        'INSERT INTO harm_weight VALUES ($offence_code, $category, $weight, $valid_from, $valid_to)',
        {
          offence_code: offence_code ?? null,
          category: category ?? null,
          weight,
          valid_from: valid_from ?? '-infinity',
          valid_to: valid_to ?? 'infinity',
        },
      );
}

/** Makes the tables apart_point and midnight_choice, and lets what has been chosen of midnight go before the rule. */
async function loadChoices(connection: DuckDBConnection, { apart, midnight }: DataChoices): Promise<void> {
  await connection.run('CREATE TABLE apart_point (x INTEGER, y INTEGER, PRIMARY KEY (x, y))');
  for (const { x, y } of apart) await connection.run('INSERT INTO apart_point VALUES ($x, $y)', { x, y });
  await connection.run('CREATE TABLE midnight_choice (source VARCHAR PRIMARY KEY, is_time BOOLEAN)');
  for (const { source, is_time } of midnight)
    await connection.run('INSERT INTO midnight_choice VALUES ($source, $is_time)', { source, is_time });
  await connection.run(CHOOSE_MIDNIGHT);
}

/** Makes the table young_code: codes that say that the victim was under 18. */
async function loadYoungCodes(connection: DuckDBConnection): Promise<void> {
  await connection.run('CREATE TABLE young_code (offence_code VARCHAR)');
  const codes = [...new Set(OFFENCE_CODES.flatMap(({ code, against_young }) => (against_young ? [code] : [])))];
  for (const offence_code of codes)
    await connection.run('INSERT INTO young_code VALUES ($offence_code)', { offence_code });
}

/** Makes the view source_<table>, with the columns of the schema, of the file or of nothing. */
async function viewSource(
  connection: DuckDBConnection,
  table: TableName,
  folder: string,
): Promise<TableMetadata | null> {
  const file = `${table}.parquet`;
  const path = join(folder, file);
  const { columns } = TABLES[table];
  if (!existsSync(path)) {
    const nothing = columns.map((c) => `NULL::${c.type} AS ${c.name}`).join(', ');
    await connection.run(`CREATE VIEW source_${table} AS SELECT ${nothing} WHERE false`);
    return null;
  }
  const metadata = await readMetadata(connection, path).catch((error: unknown) => {
    throw new TableError(file, (error as Error).message, folder);
  });
  if (metadata?.table !== table)
    throw new TableError(file, `holds the table '${metadata?.table}', expected '${table}'`, folder);
  const quoted = `'${path.replaceAll("'", "''")}'`;
  const reader = await connection.runAndReadAll(
    `SELECT column_name FROM (DESCRIBE SELECT * FROM read_parquet(${quoted}))`,
  );
  const present = new Set(reader.getRows().map(([name]) => String(name)));
  const missing = columns.filter((c) => !present.has(c.name) && !c.isNew).map((c) => c.name);
  if (missing.length > 0) throw new TableError(file, `lacks the column ${missing.join(', ')}`, folder);
  const cast = columns.map((c) => `${present.has(c.name) ? c.name : 'NULL'}::${c.type} AS ${c.name}`).join(', ');
  await connection.run(`CREATE VIEW source_${table} AS SELECT ${cast} FROM read_parquet(${quoted})`);
  return metadata;
}
