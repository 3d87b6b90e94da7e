import type { Language, Pack } from '../pack/schema';
import type { TableName } from '../schema/index';
import type { StreamName } from './events/stream';

/** What the command line may say beside the files; a source takes those that mean something to it. */
export interface ImportOptions {
  /** column of the file for a field of ours, by field */
  columns: Readonly<Record<string, string>>;
  /** CRS of the coordinates, 'EPSG:3006' and so on; found out from their ranges when not stated */
  crs: string | undefined;
  /** name of the source, for the `source` column and the catalogue */
  name: string | undefined;
  licence: string | undefined;
  publisher: string | undefined;
  /** kind of areas, or what a register is of */
  kind: string | undefined;
  /** the rows of the source's period that are not in the files go (replace), or stay beside them (add) */
  merge?: 'replace' | 'add' | undefined;
  /** what the files are all of, first and last day; the days that they hold when not stated */
  period?: { from: string; to: string } | undefined;
  /** of which stadsdelar, by code or name, the files are all; the whole municipality when not stated, or by its own name */
  area?: readonly string[] | undefined;
}

export interface ImportContext {
  pack: Pack;
  dataDir: string;
  language: Language;
  options: ImportOptions;
  /** local date, '2026-11-22', after which nothing can have happened yet */
  today: string;
  /** told as often as one likes; shown only when the import takes over a second */
  progress: (stage: string, done: number | null, total: number | null) => void;
  /** number of the import in the history, which its rows carry */
  importNumber?: number;
  /** true when nobody decides anything yet: what would be asked is told in the report */
  isPreview?: boolean;
  /** true when what is said is read on a page, which has names for what the command has codes for */
  isForPage?: boolean;
  /** aborted by Ctrl-C: stop, remove temporary files, leave the old table */
  signal: AbortSignal;
  /** what a row of the files is, where they hold one event a row; an offence where not said */
  stream?: StreamName;
}

export interface ImportReport {
  source: string;
  table: TableName;
  files: string[];
  rows_read: number;
  /** new rows in the table */
  rows_written: number;
  /** rows that were there with the same id and say something else now */
  rows_changed: number;
  /** rows of the period that the files no longer have, and that went */
  rows_withdrawn: number;
  /** rows of the source's period that the files do not have, and that stayed */
  rows_missing: number;
  /** first and last day of what the files hold, where they hold days */
  period: { from: string; to: string } | null;
  /** what only a person can know of them: a corrected extract, or the same offences in another layout */
  question: 'corrected' | 'other_layout' | null;
  /** rows that were in the table already, or more than once in the files */
  duplicates_dropped: number;
  rows_rejected: number;
  /** number of rejected rows by reason, in the reader's language */
  rejected: Record<string, number>;
  /** file with every rejected row, its line number and the reason; null when there are none */
  rejects_file: string | null;
  /** codes that the code table does not know, with their number; the rows are kept as 'unknown' */
  unknown_codes: Record<string, number>;
  /** addresses that the register of addresses does not know, with their number, the most common; absent where none were asked for */
  unknown_addresses?: Record<string, number>;
  /** rows kept although nothing says where they belong */
  without_place: number;
  batch_suspected: number;
  /** synthetic rows that gave way to real ones */
  synthetic_removed: number;
  /** rows of the table now */
  rows_total: number;
  /** decisions taken and things to know, in the reader's language */
  notes: string[];
  /** what files of this kind have in common, where that is known: their headers */
  signature: string | null;
  seconds: number;
}

/** One kind of input, named after the table that it makes. */
export interface Source {
  name: string;
  /**
   * Reads the files into the source's table, all or nothing.
   * @throws {ImportError} with one clear line, when nothing could be imported; the table is then as it was
   */
  import: (files: readonly string[], context: ImportContext) => Promise<ImportReport>;
}

/** Why nothing was imported, in the reader's language: what was wrong, where, and what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
}
