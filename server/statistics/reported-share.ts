/** Counts by days: the index is the day, from 0. */
type ByDays = readonly number[];

/**
 * Which share of what will be reported has been, by the age of the offence: what happened yesterday can only have been
 * reported at once, so that the delays of recent offences say less than they seem to. The product-limit estimate in
 * reversed time for data that are cut off on the right (Lagakos, Barraj and De Gruttola 1988, Biometrika 75:515–523;
 * Kalbfleisch and Lawless 1989, JASA 84:360–372): with h(j) = n_j / N_j, where n_j were reported after j days and N_j within
 * j days among those as old as j days, F(d) = ∏ (1 − h(j)) over j from d + 1 to the longest delay.
 * @param n_by_delay how many were reported after so many days
 * @param n_by_age how many are so many days older than the last report; the same offences
 * @param longest days beyond which nothing more is reckoned with; F of it is 1
 * @returns F(0) to F(longest), 0 to 1, never falling; null without any offence
 */
export function reportedShare(n_by_delay: ByDays, n_by_age: ByDays, longest: number): number[] | null {
  const sumTo = (n: ByDays, end: number) => {
    let sum = 0;
    for (let i = 0; i < end; i++) sum += n[i] ?? 0;
    return sum;
  };
  if (sumTo(n_by_delay, longest + 1) === 0) return null;
  const share = new Array<number>(longest + 1).fill(1);
  let within = sumTo(n_by_delay, longest + 1);
  let younger = sumTo(n_by_age, longest);
  for (let j = longest; j > 0; j--) {
    const n = n_by_delay[j] ?? 0;
    // those younger than j days were reported within their age: they are in the first sum and know nothing of j
    const known = within - younger;
    share[j - 1] = known > 0 ? share[j]! * (1 - n / known) : share[j]!;
    within -= n;
    younger -= n_by_age[j - 1] ?? 0;
  }
  return share;
}

/** Within how many days a share has been reported; the longest where it never is before. */
export function daysUntil(share: readonly number[], part: number): number {
  const found = share.findIndex((value) => value >= part - 1e-9);
  return found === -1 ? share.length - 1 : found;
}
