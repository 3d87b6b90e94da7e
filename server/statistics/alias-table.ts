/** Weights made ready for drawing: of each slot the part that is its own, and what the rest of it stands for. */
export interface AliasTable {
  own: Float64Array;
  alias: Int32Array;
}

/**
 * A table to draw from weights in one step, however many they are (Walker 1977, ACM TOMS 3:253–256; built as by Vose
 * 1991, IEEE Transactions on Software Engineering 17:972–975).
 * @param weight 0 or more, not all 0
 * @throws RangeError for no weights, or a sum that is not above 0
 */
export function aliasTable(weight: Float64Array): AliasTable {
  const n = weight.length;
  const total = weight.reduce((a, b) => a + b, 0);
  if (!(total > 0)) throw new RangeError(`weight: got ${n} with the sum ${total}, expected a sum above 0`);
  const own = weight.map((w) => (w * n) / total);
  const alias = Int32Array.from(own, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) (own[i]! < 1 ? small : large).push(i);
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    alias[less] = more;
    own[more] = own[more]! - (1 - own[less]!);
    if (own[more] < 1) small.push(large.pop()!);
  }
  // what is left over has lost its fill to rounding alone
  for (const i of [...small, ...large]) own[i] = 1;
  return { own, alias };
}

/**
 * One draw.
 * @param u uniform, from 0 to below 1
 * @returns the position of a weight
 */
export function drawAlias({ own, alias }: AliasTable, u: number): number {
  const at = u * own.length;
  const slot = Math.floor(at);
  return at - slot < own[slot]! ? slot : alias[slot]!;
}
