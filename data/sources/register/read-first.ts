import { basename } from 'node:path';
import { headerSignature } from '../events/header-signature';
import { NOTHING_READ, type FileReading, type ReadColumn, type ReadFirst } from '../reading';
import { ImportError, type ImportContext } from '../source';
import { findColumns, isOfAddresses, matchFields } from './match-fields';
import { registerMessages } from './messages';
import { readRecords, type RegisterFile } from './read-records';
import { REGISTER_KINDS } from './register-kinds';
import { registerNotes } from './register-notes';
import { registerRows } from './register-rows';
import { statedKind } from './stated-kind';

const SHOWN_ROWS = 8;
const SHOWN_POINTS = 1000;

/** How the columns of registers are read, their first rows and points; nothing is written. */
export const readRegisterFirst: ReadFirst = async (files, context) => {
  const readings: FileReading[] = [];
  for (const [index, file] of files.entries()) readings.push(await readOne(file, index, context));
  return readings;
};

async function readOne(file: string, index: number, context: ImportContext): Promise<FileReading> {
  let read: RegisterFile;
  try {
    read = await readRecords(file, index, context);
  } catch (error) {
    return { ...NOTHING_READ, file: basename(file), refused: sayWhy(error) };
  }
  const { headers, records } = read;
  const reading: FileReading = {
    ...NOTHING_READ,
    file: basename(file),
    columns: describeColumns(headers, context),
    first_rows: records.slice(0, SHOWN_ROWS),
    n_rows: records.length,
    notes: read.notes,
    signature: headerSignature(headers),
  };
  try {
    return { ...reading, ...readRows(file, index, read, context) };
  } catch (error) {
    return { ...reading, refused: sayWhy(error) };
  }
}

/** What the rows become. @throws {ImportError} when a column is missing, or nothing lies in the municipality */
function readRows(
  file: string,
  index: number,
  { headers, records, notes }: RegisterFile,
  context: ImportContext,
): Pick<FileReading, 'n_placed' | 'n_points' | 'points' | 'notes'> {
  const say = registerMessages[context.language];
  const kind = kindOf(headers, context);
  if (kind === null) throw new ImportError(say.noKind(REGISTER_KINDS));
  if (records.length === 0) throw new ImportError(say.noRows(file));
  const fields = matchFields(file, headers, kind, context);
  const found = registerRows({ file, records, fields, kind, source: '', index }, context);
  const points = found.rows.map(({ west, south }): [number, number] => [Number(west), Number(south)]);
  return {
    n_placed: found.rows.length,
    n_points: points.length,
    points: points.slice(0, SHOWN_POINTS),
    notes: [...notes, ...registerNotes(found, fields, kind, context.language)],
  };
}

function kindOf(headers: readonly string[], context: ImportContext) {
  return statedKind(context) ?? (isOfAddresses(headers, context.options.columns) ? 'address' : null);
}

/** Each column with what it is read as; of a register that nobody has said the kind of, as of addresses. */
function describeColumns(headers: readonly string[], context: ImportContext): ReadColumn[] {
  const chosen = context.options.columns;
  const kind = kindOf(headers, context) ?? 'address';
  const fields = new Map([...findColumns(headers, kind, chosen)].map(([field, at]) => [at, field]));
  return headers.map((column, at): ReadColumn => {
    const field = fields.get(at) ?? null;
    return { column, field, how: field === null ? null : chosen[field] === column ? 'chosen' : 'name' };
  });
}

function sayWhy(error: unknown): string {
  if (error instanceof ImportError) return error.message;
  throw error;
}
