import { basename } from 'node:path';
import type { DuckDBConnection } from '../../duckdb/open';
import { readSql } from '../../duckdb/read-sql';
import { NOTHING_READ, type FileReading, type HowRead, type ReadColumn, type ReadFirst } from '../reading';
import { ImportError, type ImportContext } from '../source';
import { withDuckDb } from '../with-duckdb';
import type { Field } from './fields';
import { headerSignature } from './header-signature';
import { loadFile } from './load-file';
import { guessFields, scoreHeaders, type ColumnMatch } from './match-columns';
import { prepareReading } from './prepare-reading';
import { readFile } from './read-files';
import type { ReadyFile } from './ready-file';
import type { Stages } from './stages';
import type { Stream } from './stream';
import { streamOf } from './streams';

const SHOWN_ROWS = 8;
const SHOWN_POINTS = 1000;
/** Rows of one file are numbered below it, and those of the next from it. */
const MOST_ROWS = 1_000_000_000;
const MEMORY_LIMIT = '400MB';

// a name that the municipality does not have is no place
const PLACE_IN_WORDS = readSql(import.meta.url, './place-in-words.sql');

/** How the columns of files with one event a row are read, their first rows and points; nothing is written. */
export const readEventsFirst: ReadFirst = (files, context) =>
  withDuckDb(
    context.dataDir,
    async (connection, folder) => {
      const stages = await prepareReading(connection, context);
      const hasDeso = context.pack.stadsdelar.some(({ properties }) => properties.deso.length > 0);
      await connection.run(`SET VARIABLE has_deso = ${hasDeso}`);
      const readings: FileReading[] = [];
      for (const [index, file] of files.entries())
        readings.push(await readOne(file, { connection, context, folder, index }, stages));
      return readings;
    },
    MEMORY_LIMIT,
  );

type Tools = { connection: DuckDBConnection; context: ImportContext; folder: string; index: number };

async function readOne(file: string, tools: Tools, stages: Stages): Promise<FileReading> {
  const { columns } = tools.context.options;
  const stream = streamOf(tools.context);
  try {
    const loaded = await loadFile(file, tools.index * MOST_ROWS, tools, stages);
    const counts = await countRead(stages, tools.index);
    const read = { layout: loaded.layout?.layout ?? null, fields: loaded.match.fields, notes: loaded.notes };
    return { ...describe(file, loaded.ready, read, columns, stream), ...counts };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    // what there is to choose among is shown where the file has columns at all
    const score = (headers: readonly string[]) => scoreHeaders(headers, columns, stream);
    const ready = await readFile(file, { ...tools, index: tools.index + 1000, score }).catch((other: unknown) => {
      if (other instanceof ImportError) return null;
      throw other;
    });
    if (ready === null) return { ...NOTHING_READ, file: basename(file), refused: error.message };
    const guessed = guessFields(ready.headers, columns, stream);
    const read = { layout: guessed.layout?.layout ?? null, fields: guessed.fields, notes: [] };
    return { ...describe(file, ready, read, columns, stream), refused: error.message };
  }
}

function describe(
  file: string,
  ready: ReadyFile,
  read: { layout: string | null; fields: ColumnMatch['fields']; notes: string[] },
  chosen: Readonly<Record<string, string>>,
  stream: Stream,
): FileReading {
  const named = guessFields(ready.headers, chosen, stream).fields;
  const columns = ready.headers.map((column): ReadColumn => {
    const found = Object.entries(read.fields).find(
      ([, source]) => 'column' in source && (source.column === column || source.also?.includes(column) === true),
    );
    if (found === undefined) return { column, field: null, how: null };
    const field = found[0] as Field;
    return { column, field, how: howRead(field, column, read.layout, named, chosen) };
  });
  return {
    ...NOTHING_READ,
    file: basename(file),
    layout: read.layout,
    columns,
    first_rows: ready.sample.slice(0, SHOWN_ROWS).map((row) => [...row]),
    notes: read.notes,
    signature: headerSignature(ready.headers),
  };
}

function howRead(
  field: Field,
  column: string,
  layout: string | null,
  named: ColumnMatch['fields'],
  chosen: Readonly<Record<string, string>>,
): HowRead {
  if (chosen[field] === column) return 'chosen';
  const source = named[field];
  if (source === undefined || !('column' in source) || source.column !== column) return 'values';
  return layout === null ? 'name' : 'layout';
}

async function countRead(stages: Stages, index: number): Promise<Partial<FileReading>> {
  await stages.run('', PLACE_IN_WORDS);
  const [counts] = await stages.ask(
    `SELECT count(*)::INTEGER AS n_rows, count(occurred_from)::INTEGER AS n_timed, count(x)::INTEGER AS n_points,
       (count(*) FILTER (x IS NOT NULL OR street IS NOT NULL OR coalesce(placed, 'none') <> 'none'))::INTEGER AS n_placed
     FROM parsed_row LEFT JOIN place_in_words USING (row_id) WHERE file_index = $index`,
    { index },
  );
  const points = await stages.ask(
    `SELECT lng, lat FROM parsed_row WHERE file_index = $index AND x IS NOT NULL
     ORDER BY row_index LIMIT ${SHOWN_POINTS}`,
    { index },
  );
  return { ...counts, points: points.map(({ lng, lat }) => [Number(lng), Number(lat)]) };
}
