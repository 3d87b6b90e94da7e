import { readFileSync, statSync } from 'node:fs';
import { ImportError, type ImportContext } from '../source';
import { fileProblem } from '../file-problem';
import { fetchEvents, isAddress } from './fetch-events';
import { incidentMessages } from './messages';

/** An answer of 500 events is about 200 kB; an archive of years is tens of megabytes. */
const MAX_MB = 256;

/**
 * The events of one file or address, unchecked.
 * @throws {ImportError} when it cannot be read or holds no list of events
 */
export async function readEvents(from: string, context: ImportContext): Promise<unknown[]> {
  const say = incidentMessages[context.language];
  const text = isAddress(from) ? await fetchEvents(from, context) : readText(from, context);
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError(say.notJson(from, (error as Error).message));
  }
  if (!Array.isArray(json)) throw new ImportError(say.notArray(from));
  if (json.length === 0) throw new ImportError(say.noEvents(from));
  return json as unknown[];
}

function readText(path: string, context: ImportContext): string {
  const problem = fileProblem(path, context.language);
  if (problem !== null) throw new ImportError(problem);
  if (statSync(path).size > MAX_MB * 1_000_000)
    throw new ImportError(incidentMessages[context.language].tooBig(path, MAX_MB));
  return readFileSync(path, 'utf8');
}
