import { extname } from 'node:path';
import { fileProblem } from '../file-problem';
import { ImportError } from '../source';
import { eventMessages } from './messages';
import { readDelimited } from './read-delimited';
import type { ReadingTools, ReadyFile } from './ready-file';

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
    case '.ndjson':
    case '.jsonl':
    case '.geojsonl':
    case '.json':
      return (await import('./read-geojson')).readGeojson(file, tools);
    case '.parquet':
    case '.geoparquet':
      return (await import('./read-parquet')).readParquet(file, tools);
    case '.xlsx':
      return (await import('./read-xlsx')).readXlsx(file, tools);
    case '.gpkg':
    case '.zip':
      return (await import('./read-layer')).readLayer(file, tools);
    default:
      throw new ImportError(eventMessages(tools.context).unknownFormat(file));
  }
}
