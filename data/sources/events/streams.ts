import type { ImportContext } from '../source';
import type { Stream, StreamName } from './stream';
import { calls } from './call/stream';
import { offences } from './offence/stream';

export const STREAMS: Readonly<Record<StreamName, Stream>> = { offences, calls };

/** Whether a source's files have one event a row. */
export function isStreamName(source: string): source is StreamName {
  return Object.hasOwn(STREAMS, source);
}

/** What the rows of an import's files are. */
export function streamOf({ stream = 'offences' }: Pick<ImportContext, 'stream'>): Stream {
  return STREAMS[stream];
}

/** The kind of event that a file's headers speak of beyond doubt; null where they do not. */
export function streamOfHeaders(headers: readonly string[]): StreamName | null {
  const plain = headers.map((header) => header.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().replace(/[\s_\-./]+/g, '')); // prettier-ignore
  const marked = (Object.keys(STREAMS) as StreamName[]).filter((name) => plain.some((header) => STREAMS[name].marks.test(header))); // prettier-ignore
  return marked.length === 1 ? marked[0]! : null;
}
