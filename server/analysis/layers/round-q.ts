/** A qvalue as exact as anyone reads it: two digits below 0.1, one decimal from there on. */
export function roundQ(qvalue: number): number {
  return qvalue < 0.1 ? Number(qvalue.toPrecision(2)) : Math.round(10 * qvalue) / 10;
}
