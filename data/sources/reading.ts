import type { ImportContext } from './source';

/** Why a column is read as what it is read as: `values` by what stands in it. */
export type HowRead = 'chosen' | 'layout' | 'name' | 'values';

/** A column of a file, and what it is read as. */
export interface ReadColumn {
  column: string;
  /** null where it is not read */
  field: string | null;
  how: HowRead | null;
}

/** What a file is found to be, before it is imported: of its first rows where it is not yet whole. */
export interface FileReading {
  file: string;
  /** name of the known layout; null where the columns were found one by one */
  layout: string | null;
  columns: ReadColumn[];
  /** the first rows as they stand, by column */
  first_rows: (string | null)[][];
  /** rows that were looked at */
  n_rows: number;
  /** of those how many have a time, a place of any kind and a point */
  n_timed: number;
  n_placed: number;
  n_points: number;
  /** the first thousand points, [lng, lat] in degrees */
  points: [number, number][];
  /** decisions, in the reader's language */
  notes: string[];
  /** why it cannot be read as it is; null where it can */
  refused: string | null;
  /** what files of this kind have in common: their headers, whatever their order */
  signature: string | null;
}

/** Of a file of which nothing could be told. */
export const NOTHING_READ: Omit<FileReading, 'file'> = {
  layout: null,
  columns: [],
  first_rows: [],
  n_rows: 0,
  n_timed: 0,
  n_placed: 0,
  n_points: 0,
  points: [],
  notes: [],
  refused: null,
  signature: null,
};

/** Looks at files without importing them. */
export type ReadFirst = (files: readonly string[], context: ImportContext) => Promise<FileReading[]>;
