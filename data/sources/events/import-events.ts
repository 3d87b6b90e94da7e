import { literal } from '../../duckdb/literal';
import { readSql } from '../../duckdb/read-sql';
import type { DuckDBConnection } from '../../duckdb/open';
import { assignStadsdel } from '../../place/stadsdel-tables';
import type { TableSource } from '../../schema/metadata';
import { newReport } from '../new-report';
import { forgetOutside, placeAddresses } from './addresses/place-addresses';
import { declaredArea, outsideDeclared } from './declared-area';
import { findHeaps } from './find-heaps';
import { findUnknownPlaces } from './find-unknown-places';
import { headerSignature } from './header-signature';
import { loadFile, type LoadedFile } from './load-file';
import { mergeEvents, type Merged } from './merge-events';
import { eventMessages, type EventMessages } from './messages';
import { NOT_OFFENCES, type RejectReason } from './reject-reasons';
import { prepareReading } from './prepare-reading';
import type { Stages } from './stages';
import type { StreamName } from './stream';
import { streamOf } from './streams';
import { writeEventRejects } from './write-rejects';
import { ImportError, type ImportContext, type ImportReport, type Source } from '../source';
import { withDuckDb } from '../with-duckdb';

const MEMORY_LIMIT = '700MB';
const sql = (name: string) => readSql(import.meta.url, `./${name}.sql`);
const MARK_OUTSIDE = sql('mark-outside');
const PLACE_IN_WORDS = sql('place-in-words');
const IDENTIFY = sql('identify-rows');

/** A source whose files have one event a row. */
export const eventSource = (name: StreamName): Source => ({
  name,
  import: (files, context) =>
    withDuckDb(
      context.dataDir,
      (connection, folder) => importEvents(connection, folder, files, { ...context, stream: name }),
      MEMORY_LIMIT,
    ),
});

async function importEvents(
  connection: DuckDBConnection,
  folder: string,
  files: readonly string[],
  context: ImportContext & { stream: StreamName },
): Promise<ImportReport> {
  const started = performance.now();
  const text = eventMessages(context);
  const report = newReport(context.stream, streamOf(context).table, files);
  // what is stated wrongly is said before anything is read
  declaredArea(context);
  const stages = await prepareReading(connection, context);

  // read, place, sort out
  const loaded: LoadedFile[] = [];
  let rows = 0;
  for (const [index, file] of files.entries()) {
    const one = await loadFile(file, rows, { connection, context, folder, index }, stages);
    loaded.push(one);
    rows += one.rows;
  }
  await connection.run(
    'CREATE OR REPLACE TEMP VIEW point AS SELECT row_id AS point_id, x, y FROM parsed_row WHERE reason IS NULL AND is_border',
  );
  context.progress(text.stagePlace, null, null);
  const addressed = await placeAddresses(connection, stages, context, text);
  await assignStadsdel(connection);
  if (addressed.notes.length > 0) await forgetOutside(stages, text);
  await stages.run(text.stagePlace, MARK_OUTSIDE);
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE rejected_row AS SELECT file_index, row_index, reason FROM parsed_row
     WHERE reason NOT IN (${NOT_OFFENCES.map(literal).join(', ')})`,
  );

  report.rows_read = rows + loaded.reduce((sum, file) => sum + file.malformed, 0);
  report.rejected = await countRejects(stages, loaded, text.rejected);
  report.rows_rejected = Object.values(report.rejected).reduce((sum, n) => sum + n, 0);
  const rejects = await writeEventRejects(connection, loaded, context);
  const apart = await countApart(stages);
  if (report.rows_rejected + apart.reduce((sum, [, n]) => sum + n, 0) === report.rows_read) {
    const { file, line, reason } = rejects.first ?? {
      file: files[0]!,
      line: null,
      reason: text.rejected[apart[0]?.[0] ?? 'date_missing'],
    };
    rejects.keep();
    throw new ImportError(text.nothingLeft(file, report.rows_read, reason, line));
  }
  report.notes.push(...apart.map(([reason, n]) => text.noteApart(n, text.rejected[reason])));
  report.notes.push(...(await emptiedNotes(stages, text)), ...addressed.notes);
  report.unknown_addresses = addressed.unknown;
  const source = describeSource(loaded, context);
  const merged = await classifyAndMerge(connection, stages, loaded, source, report, context).catch((error: unknown) => {
    rejects.discard();
    throw error;
  });
  report.rejects_file = rejects.keep();
  report.notes.push(...loaded.flatMap((file) => file.notes));
  if (merged.synthetic_removed > 0) report.notes.push(text.noteSynthetic(merged.synthetic_removed));
  if (merged.written + merged.changed + merged.withdrawn === 0) report.notes.push(text.noteNothingNew);
  if (merged.missing > 0) report.notes.push(text.noteMissing(merged.missing, source.source));
  if (merged.question !== null)
    report.notes.push(
      text.ask[merged.question](
        source.source,
        merged.missing,
        merged.duplicates,
        merged.period!.from,
        merged.period!.to,
      ),
    );
  return {
    ...report,
    rows_written: merged.written,
    rows_changed: merged.changed,
    rows_withdrawn: merged.withdrawn,
    rows_missing: merged.missing,
    period: merged.period,
    question: merged.question,
    duplicates_dropped: merged.duplicates,
    synthetic_removed: merged.synthetic_removed,
    batch_suspected: merged.batch_suspected,
    rows_total: merged.total,
    signature: headerSignature(loaded[0]!.ready.headers),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Looks up codes and places of the accepted rows, names them, and merges them into the table. */
async function classifyAndMerge(
  connection: DuckDBConnection,
  stages: Stages,
  loaded: readonly LoadedFile[],
  source: TableSource,
  report: ImportReport,
  context: ImportContext,
): Promise<Merged> {
  const text = eventMessages(context);
  const snapped = loaded.flatMap((file, index) => (file.layout?.is_snapped === true ? [index] : []));
  await connection.run(`SET VARIABLE snapped_files = [${snapped.join(', ')}]::INTEGER[]`);
  const reports = loaded.flatMap((file, index) => (file.is_report_number ? [index] : []));
  await connection.run(`SET VARIABLE report_files = [${reports.join(', ')}]::INTEGER[]`);
  await connection.run(`SET VARIABLE has_deso = ${context.pack.stadsdelar.some((s) => s.properties.deso.length > 0)}`);
  await connection.run('SET VARIABLE import_source = $source', { source: source.source });
  await connection.run(await acceptedRowSql(stages));
  await connection.run(PLACE_IN_WORDS);
  report.notes.push(...(await findUnknownPlaces(stages, text)));
  await stages.run(text.stageClassify, streamOf(context).classify);
  await connection.run('DROP VIEW point; DROP VIEW accepted_row; DROP TABLE point_stadsdel; DROP TABLE parsed_row');
  const [counts] = await stages.ask(
    `SELECT (count(*) FILTER (placed = 'none'))::INTEGER AS without_place,
       (count(*) FILTER (category = 'unknown'))::INTEGER AS without_kind, count(*)::INTEGER AS n FROM event_row`,
  );
  report.without_place = Number(counts!['without_place']);
  if (Number(counts!['without_kind']) > 0)
    report.notes.push(text.noteUnknownKind(Number(counts!['without_kind']), Number(counts!['n'])));
  report.notes.push(...(await findHeaps(stages, text)));
  report.notes.push(...(await desoNotes(stages, text)), ...(await outsideDeclared(stages, context)));
  report.unknown_codes = await countUnknown(stages, streamOf(context).unknown_word);
  await stages.run(text.stageClassify, IDENTIFY);
  return mergeEvents(connection, stages, loaded.length, source, context);
}

/** The accepted rows, each as often as its number says; `copy` counts from 0. */
async function acceptedRowSql(stages: Stages): Promise<string> {
  const [row] = await stages.ask(
    'SELECT coalesce(max(number), 1)::INTEGER AS most FROM parsed_row WHERE reason IS NULL',
  );
  const copy = Number(row!['most']) > 1 ? 'unnest(range(number))' : '0';
  return `CREATE OR REPLACE TEMP VIEW accepted_row AS SELECT *, ${copy} AS copy FROM parsed_row WHERE reason IS NULL`;
}

async function countRejects(
  stages: Stages,
  loaded: readonly LoadedFile[],
  texts: Readonly<Record<RejectReason, string>>,
): Promise<Record<string, number>> {
  const rows = await stages.ask(
    'SELECT reason, count(*)::INTEGER AS n FROM rejected_row GROUP BY reason ORDER BY n DESC, reason',
  );
  const counts = Object.fromEntries(rows.map((row) => [texts[row['reason'] as RejectReason], Number(row['n'])]));
  const malformed = loaded.reduce((sum, file) => sum + file.malformed, 0);
  return malformed > 0 ? { ...counts, [texts.wrong_columns]: malformed } : counts;
}

/** Rows that say something else than an offence, by what it is. */
async function countApart(stages: Stages): Promise<[(typeof NOT_OFFENCES)[number], number][]> {
  const rows = await stages.ask(
    `SELECT reason, count(*)::INTEGER AS n FROM parsed_row
     WHERE reason IN (${NOT_OFFENCES.map(literal).join(', ')}) GROUP BY reason ORDER BY n DESC, reason`,
  );
  return rows.map((row) => [row['reason'] as (typeof NOT_OFFENCES)[number], Number(row['n'])]);
}

/** How many accepted rows have had an unreadable field left empty, by field. */
async function emptiedNotes(stages: Stages, text: EventMessages): Promise<string[]> {
  const rows = await stages.ask(
    'SELECT emptied, count(*)::INTEGER AS n FROM parsed_row WHERE emptied > 0 AND reason IS NULL GROUP BY emptied',
  );
  return ([1, 2, 4] as const).flatMap((bit) => {
    const n = rows.filter((row) => (Number(row['emptied']) & bit) > 0).reduce((sum, row) => sum + Number(row['n']), 0);
    return n === 0 ? [] : [text.noteEmptied[bit](n)];
  });
}

/** DeSO codes that are not the municipality's, and those of 2018 that have been split between two stadsdelar. */
async function desoNotes(stages: Stages, text: EventMessages): Promise<string[]> {
  const rows = await stages.ask(
    `SELECT deso, placed = 'deso' AS known, count(*)::INTEGER AS n FROM event_row
     WHERE x IS NULL AND deso IS NOT NULL AND stadsdel IS NULL GROUP BY ALL ORDER BY n DESC, deso`,
  );
  return [true, false].flatMap((known) => {
    const some = rows.filter((row) => row['known'] === known);
    const n = some.reduce((sum, row) => sum + Number(row['n']), 0);
    const codes = some.slice(0, 10).map((row) => String(row['deso'])).join(', '); // prettier-ignore
    return n === 0 ? [] : [known ? text.noteSplitDeso(n, codes) : text.noteUnknownDeso(n, codes)];
  });
}

/** Codes, and words where there is no code, that say nothing to us; the hundred most common. */
async function countUnknown(stages: Stages, word: string): Promise<Record<string, number>> {
  const rows = await stages.ask(
    `SELECT ${word} AS code, count(*)::INTEGER AS n FROM event_row
     WHERE category = 'unknown' AND ${word} IS NOT NULL
     GROUP BY code ORDER BY n DESC, code LIMIT 100`,
  );
  return Object.fromEntries(rows.map((row) => [String(row['code']), Number(row['n'])]));
}

/** How the rows are named in the table and the catalogue: as the options say, else as the layout's publisher. */
function describeSource(loaded: readonly LoadedFile[], context: ImportContext): TableSource {
  const { options } = context;
  const known = loaded.find((file) => file.layout !== null)?.layout?.source;
  const { notStated, ownFiles } = eventMessages(context);
  return {
    source: options.name ?? known?.source ?? 'import',
    // a source gathers the files of many months, each of which the history names
    title: options.name ?? known?.title ?? ownFiles,
    publisher: options.publisher ?? known?.publisher ?? notStated,
    licence: options.licence ?? known?.licence ?? notStated,
    url: options.name === undefined ? (known?.url ?? null) : null,
    synthetic: false,
    imported_at: new Date().toISOString(),
  };
}
