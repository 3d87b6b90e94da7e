import { readSql } from '../../duckdb/read-sql';
import type { DuckDBConnection } from '../../duckdb/open';
import { createStadsdelTables } from '../../place/stadsdel-tables';
import type { ImportContext } from '../source';
import { createLookupTables } from './lookup-tables';
import { createStages, type Stages } from './stages';
import { streamOf } from './streams';

const ROW_MACROS = readSql(import.meta.url, './row-macros.sql');
const PARSED_ROW = readSql(import.meta.url, './parsed-row.sql');

/** Makes what files are read with: macros, places, codes, and an empty `parsed_row`. */
export async function prepareReading(connection: DuckDBConnection, context: ImportContext): Promise<Stages> {
  const stages = await createStages(connection, context);
  await connection.run(ROW_MACROS);
  await createStadsdelTables(connection, context.pack);
  await createLookupTables(connection, context.pack, streamOf(context));
  await connection.run(PARSED_ROW);
  return stages;
}
