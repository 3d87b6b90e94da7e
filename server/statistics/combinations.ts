/**
 * Every way to choose k of n things, each as the positions chosen, in order.
 * @throws RangeError when k is outside 0 to n
 */
export function combinations(n: number, k: number): number[][] {
  if (!(k >= 0 && k <= n)) throw new RangeError(`k: got ${k}, expected 0 to ${n}`);
  const found: number[][] = [];
  const choose = (from: number, chosen: readonly number[]): void => {
    if (chosen.length === k) found.push([...chosen]);
    else for (let i = from; i <= n - (k - chosen.length); i++) choose(i + 1, [...chosen, i]);
  };
  choose(0, []);
  return found;
}
