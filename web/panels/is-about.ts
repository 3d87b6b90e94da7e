/**
 * Whether the answer to an address is about these stadsdelar, or with none about no stadsdel in particular. An answer
 * keeps its last value while the next one loads: this keeps one stadsdel's figures from standing under another's name.
 * @param wanted codes of stadsdelar
 */
export function isAbout(address: string | null, wanted: readonly string[]): boolean {
  if (address === null) return false;
  const params = new URLSearchParams(address.split('?')[1] ?? '');
  return params.getAll('stadsdel').join() === wanted.join();
}
