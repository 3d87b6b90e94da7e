import { ImportError } from '../source';
import type { OffenceMessages } from './messages';

export interface CsvDialect {
  delimiter: string;
  headers: string[];
  /** bytes of the header line, its line end included */
  header_bytes: number;
}

const DELIMITERS = [';', '\t', ','] as const;

/**
 * Reads the header and finds the delimiter: the one that gives the header most columns.
 * @param head the first bytes of the file as UTF-8 text
 * @throws {ImportError} when the header has one column only
 */
export function detectDialect(file: string, head: string, text: OffenceMessages): CsvDialect {
  const end = /\r?\n|$/.exec(head)!;
  const header = head.slice(0, end.index);
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, headers: splitLine(header, delimiter) })).sort(
    (a, b) => b.headers.length - a.headers.length,
  );
  if (best === undefined || best.headers.length < 2)
    throw new ImportError(text.noDelimiter(file, header.trim().slice(0, 80)));
  return {
    delimiter: best.delimiter,
    headers: best.headers.map((name) => name.trim()),
    header_bytes: Buffer.byteLength(head.slice(0, end.index + end[0].length)),
  };
}

/** One line's fields; a quoted field may hold delimiters and doubled quotes, not line ends. */
function splitLine(line: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const character = line[i]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (line[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (character === '"' && field === '') quoted = true;
    else if (character === delimiter) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}
