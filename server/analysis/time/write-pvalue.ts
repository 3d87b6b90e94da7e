import type { Text } from '../../http/problem';

/** A probability in a sentence: never smaller than a reader can picture. */
export function writePvalue(pvalue: number): Text {
  if (pvalue < 0.001) return { sv: 'p < 0,001', en: 'p < 0.001' };
  const written = pvalue < 0.1 ? pvalue.toFixed(3) : pvalue.toFixed(2);
  return { sv: `p = ${written.replace('.', ',')}`, en: `p = ${written}` };
}
