/** What stands below a table: a sum, a source, a remark. */
const FOOTER = /^\s*"?\s*(summa|totalt?|sum|grand total|antal rader|källa|source|obs|not|anm|kommentar|note)\b/i;

/** A malformed line at the end of a file that is no row cut short, but something said of the table. */
export function isFooter(record: string, delimiter: string): boolean {
  if (FOOTER.test(record)) return true;
  const cells = record.split(delimiter).filter((cell) => cell.trim() !== '');
  // a row with another delimiter is none
  if ((record.match(/[;,\t|]/g) ?? []).length > 3) return false;
  // one cell of words, and no date that a row could begin with
  return cells.length === 1 && /\p{L}{3,}.*\s/u.test(cells[0]!) && !/^\s*"?\d/.test(cells[0]!);
}
