import { basename } from 'node:path';
import { readSql } from '../../duckdb/read-sql';
import { ImportError } from '../source';
import { checkIds } from './check-ids';
import { findDateHabits } from './date-habits';
import { findCrs } from './find-crs';
import { findPlaces } from './find-places';
import type { Layout } from './layout';
import { ID_MARK } from './lookup-tables';
import { matchColumns, scoreHeaders, type ColumnMatch, type FieldSource } from './match-columns';
import { eventMessages, type EventMessages } from './messages';
import { rawRowSql, SWAP_AXES } from './raw-row';
import { readFile } from './read-files';
import { type ReadingTools, type ReadyFile } from './ready-file';
import { sourceMacros } from './source-macros';
import type { Stages } from './stages';
import { streamOf, streamOfHeaders, STREAMS } from './streams';
import { tidyColumns } from './tidy-columns';

const PARSE = readSql(import.meta.url, './parse-rows.sql');

export interface LoadedFile {
  ready: ReadyFile;
  layout: Layout | null;
  /** which column each field was read from */
  match: ColumnMatch;
  /** well-formed rows */
  rows: number;
  malformed: number;
  notes: string[];
  is_report_number: boolean;
}

/**
 * Reads one file into `parsed_row`.
 * @param firstRow rows of earlier files
 */
export async function loadFile(
  file: string,
  firstRow: number,
  tools: ReadingTools,
  stages: Stages,
): Promise<LoadedFile> {
  const { connection, context, index } = tools;
  const { pack, options, today } = context;
  const text = eventMessages(context);
  const stream = streamOf(context);
  const name = basename(file);
  const ready = await readFile(file, { ...tools, score: (headers) => scoreHeaders(headers, options.columns, stream) });
  const match = matchColumns(file, ready.headers, options.columns, stream, text, ready.sample);
  const notes = options.columns['position'] === '=' ? [] : readPlaces(name, ready, match, context.pack, text);
  notes.push(...describeColumns(name, ready, match, text));
  const likely = streamOfHeaders(ready.headers);
  if (likely !== null && STREAMS[likely] !== stream) notes.push(text.noteOtherStream(name));

  await stages.run(text.stageLoad(name), rawRowSql(ready.relation, ready.headers, match)).catch((error: unknown) => {
    throw readingError(error, file, text);
  });
  const { malformed } = await ready.afterReading();
  const [counted] = await stages.ask('SELECT count(*)::INTEGER AS n FROM raw');
  const rows = Number(counted!['n']);
  if (rows + malformed === 0) throw new ImportError(text.onlyHeader(file));

  const tidy = await tidyColumns(connection, stages, file, match, context);
  notes.push(...tidy.notes);
  if (tidy.unread_clocks > 0) notes.push(text.noteUnreadClocks(tidy.unread_clocks));
  const { id, occurred_from, occurred_to } = match.fields;
  const ids =
    id !== undefined && 'column' in id
      ? await checkIds(connection, stages, name, id.column, match.is_report_number, text)
      : { is_report_number: false, notes: [] };
  notes.push(...ids.notes);

  const columns = { from: header(occurred_from), to: header(occurred_to) };
  const habits = await findDateHabits(connection, file, columns, options.columns['date_form'], text);
  if (habits.from_is_day) notes.push(text.noteDay(name, columns.from));
  if (habits.to_is_day) notes.push(text.noteDay(name, columns.to));

  const { lng, lat } = axesOf(match);
  const axes = { lng: header(lng), lat: header(lat), plain: match.plain_axes };
  const found = lng === undefined ? null : await findCrs(connection, file, axes, context);
  if (found !== null) {
    notes.push(found.others.length === 0 ? text.noteCrs(name, found.crs.name) : text.noteSeveralCrs(name, [found.crs, ...found.others].map((crs) => crs.name).join(', '))); // prettier-ignore
    if (found.is_swapped) {
      if (match.fields.position === undefined) notes.push(text.noteAxes(name, axes.lat, axes.lng));
      await stages.run(text.stageLoad(name), SWAP_AXES);
    }
  }
  if (match.fields.offence_code === undefined && match.fields.category === undefined) notes.push(text.noteNoKind(name));
  if (match.layout?.is_snapped === true) notes.push(text.noteStreets(name));

  await connection.run(sourceMacros(pack, found === null ? [] : [found.crs, ...found.others]));
  await stages.run(text.stageParse, PARSE, {
    time_zone: pack.municipality.time_zone,
    ...habits,
    first_row: firstRow,
    file_index: index,
    kommunkod: pack.municipality.kommunkod,
    municipality: pack.municipality.name,
    today,
  });
  await connection.run('DROP VIEW raw_row; DROP TABLE raw');
  return {
    ready,
    layout: match.layout,
    match,
    rows,
    malformed,
    notes: [...ready.notes, ...notes],
    is_report_number: ids.is_report_number,
  };
}

/** Where the axes come from: columns of their own, or the one that holds the whole position. */
function axesOf({ fields }: ColumnMatch): { lng: FieldSource | undefined; lat: FieldSource | undefined } {
  return { lng: fields.lng ?? fields.position, lat: fields.lat ?? fields.position };
}

/** Takes a place from columns that nobody has named one, where what stands in them can be nothing else; says so. */
function readPlaces(
  name: string,
  ready: ReadyFile,
  match: ColumnMatch,
  pack: ReadingTools['context']['pack'],
  text: EventMessages,
): string[] {
  const { position, pair } = findPlaces(ready.headers, unreadColumns(ready, match), ready.sample, pack);
  if (position === null && pair === null) return [];
  const columns = position ?? `${pair!.lng}, ${pair!.lat}`;
  if (axesOf(match).lng !== undefined) return [text.noteOtherPlaces(name, columns)];
  if (position !== null) match.fields.position = { column: position };
  else Object.assign(match.fields, { lng: { column: pair!.lng }, lat: { column: pair!.lat } });
  return [text.noteFoundPlaces(name, columns)];
}

function unreadColumns({ headers }: ReadyFile, { fields }: ColumnMatch): string[] {
  const read = new Set(
    Object.values(fields).flatMap((source) => ('column' in source ? [source.column, ...(source.also ?? [])] : [])),
  );
  return headers.filter((column) => !read.has(column) && column.replace(/ \(\d+\)$/, '') !== '');
}

function describeColumns(name: string, ready: ReadyFile, match: ColumnMatch, text: EventMessages): string[] {
  const fields = Object.entries(match.fields).map(
    ([field, source]) =>
      `${text.field(field)} ← ${'column' in source ? source.column : source.constant.replace(new RegExp(`^${ID_MARK}`), '')}`,
  );
  const notes = [
    text.noteLayout(name, match.layout === null ? text.ownLayout : text.layout(match.layout.layout), fields.join(', ')),
  ];
  for (const { header: twice, read_as } of match.twice)
    notes.push(text.noteTwice(name, twice, read_as && text.field(read_as)));
  const unread = unreadColumns(ready, match);
  // a known layout leaves out what it knows to be of no use
  if (match.layout === null && unread.length > 0) notes.push(text.noteUnread(name, unread.join(', ')));
  return notes;
}

function header(source: FieldSource | undefined): string {
  return source !== undefined && 'column' in source ? source.column : '–';
}

/** What DuckDB says of a file that it cannot read is no sentence for a person. */
function readingError(error: unknown, file: string, text: EventMessages): unknown {
  const { message } = error as Error;
  if (error instanceof ImportError || /no space left|out of memory/i.test(message)) return error;
  return new ImportError(text.unreadable(file));
}
