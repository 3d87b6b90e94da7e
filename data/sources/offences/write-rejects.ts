import { createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { finished } from 'node:stream/promises';
import { tablePath } from '../../write-table';
import type { ImportContext } from '../source';
import { rejectLine, REJECT_HEADER } from '../write-rejects';
import type { LoadedFile } from './load-file';
import { offenceMessages } from './messages';
import type { RejectReason } from './reject-reasons';
import type { Stages } from './stages';

/**
 * Streams every rejected row, as it stands in its file, to a file beside the table; with none, the file of an earlier
 * import is removed.
 * @returns the file's path, and the first reject of all
 */
export async function writeOffenceRejects(
  files: readonly LoadedFile[],
  stages: Stages,
  context: ImportContext,
): Promise<{ path: string; first: { file: string; line: number; reason: string } } | null> {
  const text = offenceMessages[context.language];
  const path = tablePath(context.dataDir, context.pack.municipality.id, 'offence').replace(
    /\.parquet$/,
    '.rejected.csv',
  );
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  const output = createWriteStream(temporary);
  let first: { file: string; line: number; reason: string } | null = null;
  try {
    output.write(`${REJECT_HEADER}\n`);
    for (const [index, { ready, malformed }] of files.entries()) {
      const rows = await stages.ask(
        'SELECT row_index::INTEGER AS i, reason FROM rejected_row WHERE file_index = $index ORDER BY i',
        { index },
      );
      if (rows.length === 0 && malformed === 0) continue;
      context.progress(text.stageRejects, null, null);
      const reasons = new Map(rows.map((row) => [Number(row['i']), row['reason'] as RejectReason]));
      await ready.eachReject(new Set(reasons.keys()), async ({ index: row, line, row: content }) => {
        const reason = text.rejected[row === null ? 'wrong_columns' : reasons.get(row)!];
        first ??= { file: ready.file, line, reason };
        if (!output.write(`${rejectLine({ file: ready.file, line, reason, row: content })}\n`))
          await once(output, 'drain');
      });
    }
    output.end();
    await finished(output);
    if (first === null) {
      rmSync(temporary);
      rmSync(path, { force: true });
      return null;
    }
    renameSync(temporary, path);
    return { path, first };
  } catch (error) {
    output.destroy();
    rmSync(temporary, { force: true });
    throw error;
  }
}
