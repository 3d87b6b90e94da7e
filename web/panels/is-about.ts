/**
 * Whether the answer to an address is about one stadsdel, or with null about none in particular. An answer keeps its
 * last value while the next one loads: this keeps one stadsdel's figures from standing under another's name.
 * @param wanted code of the stadsdel, codes joined by commas, or null
 */
export function isAbout(address: string | null, wanted: string | null): boolean {
  if (address === null) return false;
  const params = new URLSearchParams(address.split('?')[1] ?? '');
  return (params.get('stadsdelar') ?? params.get('stadsdel')) === wanted;
}
