import { extname } from 'node:path';
import type { DuckDBConnection } from '../../duckdb/open';
import { fileProblem } from '../file-problem';
import { ImportError, type ImportContext } from '../source';
import { offenceMessages } from './messages';
import { readDelimited } from './read-delimited';

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
}

/** Makes a file of any of the known formats ready, told apart by the ending of its name; rarer readers load when needed. */
export async function readFile(file: string, tools: ReadingTools): Promise<ReadyFile> {
  const problem = fileProblem(file, tools.context.language);
  if (problem !== null) throw new ImportError(problem);
  switch (extname(file.toLowerCase().replace(/\.gz$/, ''))) {
    case '.csv':
    case '.txt':
    case '.tsv':
      return readDelimited(file, tools);
    case '.geojson':
    case '.json':
      return (await import('./read-geojson')).readGeojson(file, tools);
    case '.parquet':
    case '.geoparquet':
      return (await import('./read-parquet')).readParquet(file, tools);
    case '.xlsx':
      return (await import('./read-xlsx')).readXlsx(file, tools);
    default:
      throw new ImportError(offenceMessages[tools.context.language].unknownFormat(file));
  }
}
