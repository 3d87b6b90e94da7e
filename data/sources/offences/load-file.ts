import { basename } from 'node:path';
import { readSql } from '../../duckdb/read-sql';
import { ImportError } from '../source';
import { findDateHabits } from './date-habits';
import { findCrs } from './find-crs';
import type { Layout } from './layouts';
import { ID_MARK } from './lookup-tables';
import { matchColumns, type FieldSource } from './match-columns';
import { offenceMessages } from './messages';
import { rawRowSql, SWAP_AXES } from './raw-row';
import { readFile } from './read-files';
import { type ReadingTools, type ReadyFile } from './ready-file';
import { sourceMacros } from './source-macros';
import type { Stages } from './stages';

const PARSE = readSql(import.meta.url, './parse-rows.sql');

export interface LoadedFile {
  ready: ReadyFile;
  layout: Layout | null;
  /** well-formed rows */
  rows: number;
  malformed: number;
  notes: string[];
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
  const text = offenceMessages[context.language];
  const name = basename(file);
  const ready = await readFile(file, tools);
  const notes = [...ready.notes];
  const match = matchColumns(file, ready.headers, options.columns, text);
  const header = (source: FieldSource | undefined) =>
    source !== undefined && 'column' in source ? source.column : '–';
  notes.push(text.noteLayout(name, match.layout?.layout ?? text.ownLayout, describe(match.fields)));
  const read = new Set(Object.values(match.fields).map((source) => header(source)));
  const unread = ready.headers.filter((column) => !read.has(column));
  // a known layout leaves out what it knows to be of no use
  if (match.layout === null && unread.length > 0) notes.push(text.noteUnread(name, unread.join(', ')));

  await stages.run(text.stageLoad(name), rawRowSql(ready.relation, ready.headers, match));
  const { malformed } = await ready.afterReading();
  const [counted] = await stages.ask('SELECT count(*)::INTEGER AS n FROM raw');
  const rows = Number(counted!['n']);
  if (rows + malformed === 0) throw new ImportError(text.onlyHeader(file));

  const { occurred_from, occurred_to, lng, lat } = match.fields;
  const columns = { from: header(occurred_from), to: header(occurred_to) };
  const habits = await findDateHabits(connection, file, columns, text);
  if (habits.from_is_day) notes.push(text.noteDay(name, columns.from));
  if (habits.to_is_day) notes.push(text.noteDay(name, columns.to));

  const axes = { lng: header(lng), lat: header(lat), plain: match.plain_axes };
  const found = lng === undefined ? null : await findCrs(connection, file, axes, context);
  if (found !== null) {
    notes.push(text.noteCrs(name, found.crs.name));
    if (found.is_swapped) {
      notes.push(text.noteAxes(name, axes.lat, axes.lng));
      await stages.run(text.stageLoad(name), SWAP_AXES);
    }
  }
  if (match.fields.offence_code === undefined && match.fields.category === undefined) notes.push(text.noteNoKind(name));
  if (match.layout?.is_snapped === true) notes.push(text.noteStreets(name));

  await connection.run(sourceMacros(pack, found?.crs ?? null));
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
  return { ready, layout: match.layout, rows, malformed, notes };
}

function describe(fields: Partial<Record<string, FieldSource>>): string {
  return Object.entries(fields)
    .map(
      ([field, source]) =>
        `${field} ← ${'column' in source! ? source.column : source!.constant.replace(new RegExp(`^${ID_MARK}`), '')}`,
    )
    .join(', ');
}
