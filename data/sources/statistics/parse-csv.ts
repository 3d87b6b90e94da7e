/** One line of a CSV file, with the number at which it begins. */
export interface CsvLine {
  line: number;
  fields: string[];
}

/**
 * Lines of a CSV text (RFC 4180), with comma, semicolon or tab as its first line has most of; empty lines are left out.
 * For files that fit in memory.
 */
export function parseCsv(text: string): CsvLine[] {
  const [head = ''] = text.split(/\r?\n/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  const delimiter = [',', ';', '\t'].reduce((best, d) => (count(d) > count(best) ? d : best));

  const lines: CsvLine[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endField = () => {
    fields.push(field);
    field = '';
  };
  const endLine = () => {
    endField();
    if (fields.some((f) => f.trim() !== '')) lines.push({ line: start, fields: fields.map((f) => f.trim()) });
    [fields, start] = [[], line + 1];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted && c === '"' && text[i + 1] === '"') field += text.charAt(i++);
    else if (c === '"' && (quoted || field === '')) quoted = !quoted;
    else if (!quoted && c === delimiter) endField();
    else if (!quoted && c === '\n') endLine();
    else if (c !== '\r' || quoted) field += c;
    if (c === '\n') line++;
  }
  endLine();
  return lines;
}

/** Text of a file in UTF-8, with or without a byte order mark, or else in Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
