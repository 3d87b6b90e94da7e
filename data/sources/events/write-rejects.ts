import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { tablePath } from '../../write-table';
import type { ImportContext } from '../source';
import { rejectLine, REJECT_HEADER } from '../write-rejects';
import type { DuckDBConnection } from '../../duckdb/open';
import type { LoadedFile } from './load-file';
import { eventMessages } from './messages';
import { streamOf } from './streams';
import { REJECT_REASONS } from './reject-reasons';

/** The rejected rows, written but not yet in place. */
export interface WrittenRejects {
  first: { file: string; line: number; reason: string } | null;
  /** puts them beside the table, or removes the file of an earlier import when there are none; the path, if any */
  keep: () => string | null;
  discard: () => void;
}

/** Streams every rejected row, as it stands in its file, to a temporary file beside the table. */
export async function writeEventRejects(
  connection: DuckDBConnection,
  files: readonly LoadedFile[],
  context: ImportContext,
): Promise<WrittenRejects> {
  const text = eventMessages(context);
  const table = tablePath(context.dataDir, context.pack.municipality.id, streamOf(context).table);
  const path = table.replace(/\.parquet$/, '.rejected.csv');
  const temporary = `${path}.${process.pid}.tmp`;
  const discard = () => {
    rmSync(temporary, { force: true });
  };
  mkdirSync(dirname(path), { recursive: true });
  const output = createWriteStream(temporary);
  // a disk that is full tells of it at any moment, and what nobody listens to ends the process
  const written = finished(output);
  written.catch(() => undefined);
  let first: WrittenRejects['first'] = null;
  try {
    output.write(`${REJECT_HEADER}\n`);
    for (const [index, { ready, rows, malformed }] of files.entries()) {
      const reasons = await readReasons(connection, index, rows);
      if (reasons === null && malformed === 0) continue;
      context.progress(text.stageRejects, null, null);
      await ready.eachReject(
        (row) => reasons !== null && reasons[row] !== 0,
        async ({ index: row, line, row: content }) => {
          const reason = text.rejected[row === null ? 'wrong_columns' : REJECT_REASONS[reasons![row]! - 1]!];
          first ??= { file: ready.file, line, reason };
          if (!output.write(`${rejectLine({ file: ready.file, line, reason, row: content })}\n`))
            await once(output, 'drain');
        },
      );
    }
    output.end();
    await written;
  } catch (error) {
    output.destroy();
    discard();
    throw error;
  }
  const keep = () => {
    if (first === null) {
      discard();
      rmSync(path, { force: true });
      return null;
    }
    renameSync(temporary, path);
    return path;
  };
  return { first, keep, discard };
}

/** For each row of a file its reason's place in REJECT_REASONS, from 1, or 0: a byte a row. Null when none is rejected. */
async function readReasons(connection: DuckDBConnection, file: number, rows: number): Promise<Uint8Array | null> {
  const result = await connection.stream(
    `SELECT row_index::INTEGER AS i, list_position($reasons::VARCHAR[], reason)::INTEGER AS reason
     FROM rejected_row WHERE file_index = $file`,
    { reasons: `[${REJECT_REASONS.join(', ')}]`, file },
  );
  let reasons: Uint8Array | null = null;
  for await (const chunk of result.yieldRowObjectJson())
    for (const row of chunk) {
      reasons ??= new Uint8Array(rows);
      reasons[Number(row['i'])] = Number(row['reason']);
    }
  return reasons;
}
