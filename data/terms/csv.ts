/** What a spreadsheet takes for a formula, also after blanks and as the wide characters of East Asian keyboards. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A text that no spreadsheet runs: one that it would take for a formula gets an apostrophe before it.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function safeText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text as one cell of CSV after RFC 4180: in quotation marks where it would otherwise end too early or lose blanks. */
export function csvCell(text: string, separator: ';' | ','): string {
  const isPlain = !text.includes(separator) && !/["\r\n]/.test(text) && text === text.trim();
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/**
 * Names of columns, no two of them alike, whatever case they are written in: one that comes again gets its number. A file
 * with two columns of one name is read wrongly, or not at all, by programs that know columns by name.
 */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let distinct = name;
    for (let n = 2; taken.has(distinct.toLowerCase()); n++) distinct = `${name} (${n})`;
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

/** One line of a file that Swedish Excel opens: semicolons, CRLF, decimal comma; no text is run as a formula. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map((value) => csvCell(textOf(value), ';')).join(';')}\r\n`;
}

function textOf(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value).replace('.', ',') : safeText(value);
}
