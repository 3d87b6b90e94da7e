import { basename } from 'node:path';
import { literal, identifier } from '../../duckdb/literal';
import { ImportError } from '../source';
import { eventMessages } from './messages';
import { NO_VALUE } from './no-value';
import type { ReadingTools, ReadyFile } from './ready-file';

/** Makes a Parquet or GeoParquet file ready; points of a geometry column become the columns lng and lat. */
export async function readParquet(file: string, { connection, context, index }: ReadingTools): Promise<ReadyFile> {
  const text = eventMessages(context);
  const source = `read_parquet(${literal(file)})`;
  let columns: { name: string; type: string }[];
  try {
    const reader = await connection.runAndReadAll(`DESCRIBE FROM ${source}`);
    columns = reader
      .getRowObjectsJson()
      .map((row) => ({ name: row['column_name'] as string, type: row['column_type'] as string }));
  } catch (error) {
    if (/no space left|out of memory/i.test((error as Error).message)) throw error;
    throw new ImportError(text.badParquet(file));
  }
  const notes: string[] = [];
  const nothing = NO_VALUE.map(literal).join(', ');
  const headers: string[] = [];
  const texts: string[] = [];
  const add = (header: string, sql: string) => {
    texts.push(`${sql} AS c${headers.length}`);
    headers.push(header);
  };
  const hasAxes = columns.some((c) => /^(lng|lon|longitude|x)$/i.test(c.name));
  for (const { name, type } of columns) {
    const column = identifier(name);
    if (type === 'VARCHAR') add(name, `CASE WHEN trim(${column}) NOT IN (${nothing}) THEN ${column} END`);
    // older programs write well-known binary without saying so
    else if (type === 'BLOB') add(name, `hex(${column})`);
    else if (!type.startsWith('GEOMETRY')) add(name, `${column}::VARCHAR`);
    else if (hasAxes) notes.push(text.noteGeometryUnread(basename(file), name));
    else {
      const ordinate = (n: number) =>
        `regexp_extract(ST_AsText(${column}), '^(?:MULTI)?POINT \\w*\\s*\\(+([^ ]+) ([^ ),]+)[^,]*$', ${n})`;
      add('lng', `nullif(${ordinate(1)}, '')`);
      add('lat', `nullif(${ordinate(2)}, '')`);
    }
  }
  const relation = `(SELECT ${texts.join(', ')} FROM ${source})`;
  return {
    file,
    headers,
    relation,
    afterReading: () => Promise.resolve({ malformed: 0 }),
    eachReject: async (_, take) => {
      const result = await connection.stream(
        `SELECT file_row_number::INTEGER AS i, to_json(source)::VARCHAR AS row
         FROM (SELECT file_row_number, ${texts.join(', ')} FROM read_parquet(${literal(file)}, file_row_number = true)) AS source
         WHERE file_row_number IN (SELECT row_index FROM rejected_row WHERE file_index = $index) ORDER BY i`,
        { index },
      );
      for await (const rows of result.yieldRowObjectJson())
        for (const row of rows)
          await take({ index: Number(row['i']), line: Number(row['i']) + 1, row: row['row'] as string });
    },
    notes,
    sample: await sampleOf(connection, relation, headers.length),
  };
}

async function sampleOf(
  connection: ReadingTools['connection'],
  relation: string,
  width: number,
): Promise<(string | null)[][]> {
  const rows = (await connection.runAndReadAll(`SELECT * FROM ${relation} LIMIT 200`)).getRows();
  return rows.map((row) => row.slice(0, width).map((cell) => (cell === null ? null : String(cell))));
}
