import type { DuckDBConnection } from '../../duckdb/open';
import type { ImportContext } from '../source';
import type { HeaderScore } from './find-header';

/** A file made ready for SQL: a relation whose columns c0, c1, … are texts, in the order of the file's rows. */
export interface ReadyFile {
  file: string;
  headers: string[];
  relation: string;
  /** told when the relation has been read: how many rows could not be read at all */
  afterReading: () => Promise<{ malformed: number }>;
  /** hands on, in order, the rejected rows by their index among the well-formed ones, and every malformed row (index null) */
  eachReject: (
    isRejected: (index: number) => boolean,
    take: (reject: RawReject) => Promise<void> | void,
  ) => Promise<void>;
  notes: string[];
  /** some of the first rows, as texts by column */
  sample: readonly (readonly (string | null)[])[];
}

interface RawReject {
  index: number | null;
  line: number;
  row: string;
}

export interface ReadingTools {
  connection: DuckDBConnection;
  context: ImportContext;
  /** for temporary files; removed after the import */
  folder: string;
  index: number;
  /** how well a row of names is understood as the header; without it the first row is */
  score?: HeaderScore;
}
