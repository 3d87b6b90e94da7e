/** A date, or a date and a time, in any of the forms that are read. */
const TIME =
  /^\s*["']?(\d{4}[-/.]\d{1,2}([-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(19|20)\d{6}|\d{4}-?W\d{2})([ T].*)?["']?\s*$/i;
const MOST = 0.8;

/**
 * The column whose values look most like times; null where none does.
 * @param sample rows by column
 */
export function findTimeColumn(
  headers: readonly string[],
  sample: readonly (readonly (string | null)[])[],
): string | null {
  let best: { header: string; share: number } | null = null;
  for (const [i, header] of headers.entries()) {
    const said = sample.map((row) => row[i]?.trim() ?? '').filter((value) => value !== '');
    const share = said.filter((value) => TIME.test(value)).length / Math.max(1, said.length);
    if (header !== '' && share >= MOST && share > (best?.share ?? 0)) best = { header, share };
  }
  return best?.header ?? null;
}
