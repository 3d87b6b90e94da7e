/**
 * Why somebody who tried to come in did not, as the server has put it into the address. It is taken out of there: the
 * page says it once, and neither a reload nor a copied address says it of another attempt.
 * @returns the server's code; null where the address holds none
 */
export function takeRefusal(): string | null {
  const url = new URL(location.href);
  const refusal = url.searchParams.get('error');
  if (refusal === null) return null;
  url.searchParams.delete('error');
  history.replaceState(history.state, '', url.pathname + url.search + url.hash);
  return refusal;
}
