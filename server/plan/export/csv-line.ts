/** What a spreadsheet takes for a formula, also after blanks and as the wide characters of East Asian keyboards. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** One line of a file that Swedish Excel opens: semicolons, CRLF, decimal comma; no text is run as a formula. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(cell).join(';')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
