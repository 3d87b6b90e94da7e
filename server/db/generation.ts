import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Category } from '../../data/offence-codes/schema';
import type { TableName } from '../../data/schema/index';
import type { TableMetadata } from '../../data/schema/metadata';
import { ConnectionPool } from './connection-pool';
import { NO_CHOICES, type DataChoices } from './data-choices';
import { readDataVersion } from './data-version';
import { loadTables, TABLE_NAMES } from './load-tables';
import type { Question, Questions } from './questions';
import type { Columns } from './read-columns';

const CONNECTIONS = 4;

/** All tables as they were at one moment, in a database of their own that never changes and can open nothing else. */
export interface Generation {
  data_version: string;
  /** those that there is a file of */
  tables: readonly TableName[];
  metadata: Readonly<Record<TableName, TableMetadata | null>>;
  ask: <Q extends Question>(
    question: Q,
    parameters: Questions[Q]['parameters'],
    signal?: AbortSignal,
  ) => Promise<Questions[Q]['row'][]>;
  /** the same for many rows of numbers, by the column */
  askColumns: <Q extends Question>(
    question: Q,
    parameters: Questions[Q]['parameters'],
    signal?: AbortSignal,
  ) => Promise<Columns<Questions[Q]['row']>>;
  close: () => void;
}

/**
 * Reads the tables of a folder into a new database in memory and locks it.
 * @throws {TableError} when a table is not one that this server knows
 */
export async function openGeneration(
  folder: string,
  categories: readonly Category[],
  choices: DataChoices = NO_CHOICES,
): Promise<Generation> {
  // a file that is replaced between two tables would give a mix: read again until the folder held still
  for (let attempt = 1; ; attempt++) {
    const before = readDataVersion(folder, choices);
    const generation = await open(folder, categories, choices, before);
    if (readDataVersion(folder, choices) === before || attempt === 5) return generation;
    generation.close();
  }
}

async function open(
  folder: string,
  categories: readonly Category[],
  choices: DataChoices,
  data_version: string,
): Promise<Generation> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
    // nothing is ever spilled to disk
    temp_directory: '',
  });
  try {
    const connection = await instance.connect();
    const metadata = await loadTables(connection, folder, categories, choices);
    await lockDown(connection);
    connection.closeSync();
    const pool = await ConnectionPool.open(instance, CONNECTIONS);
    return {
      data_version,
      tables: TABLE_NAMES.filter((table) => metadata[table] !== null),
      metadata,
      ask: (question, parameters, signal) => pool.ask(question, parameters, signal),
      askColumns: (question, parameters, signal) => pool.askColumns(question, parameters, signal),
      close: () => {
        pool.close();
        instance.closeSync();
      },
    };
  } catch (error) {
    instance.closeSync();
    throw error;
  }
}

/**
 * Shuts a database in, for good: no files, no addresses, no extensions, and no way to undo it. Everything it needs is in
 * memory by then, so not even the folder that it came from stays open.
 */
export async function lockDown(connection: DuckDBConnection): Promise<void> {
  await connection.run('SET autoinstall_known_extensions = false');
  await connection.run('SET autoload_known_extensions = false');
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}
