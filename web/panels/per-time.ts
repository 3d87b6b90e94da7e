/** From more than a year on a figure a year is a mean; of eight in a quarter nobody knows what a year would have had. */
const LEAST_YEARS = 1.01;

export function isMeanOfYears(years: number): boolean {
  return years > LEAST_YEARS;
}

interface Counted {
  n: number;
  /** the length of what the data cover */
  years: number;
}

/**
 * Two counts by the time that they are of, so that they can be compared: a year where both are longer, a month where one is
 * shorter; null where the two are as long and stand beside each other as they are, or where one is less than a month.
 */
export function perTime(a: Counted, b: Counted): { unit: 'year' | 'month'; values: [number, number] } | null {
  const least = Math.min(a.years, b.years);
  if (isMeanOfYears(least)) return { unit: 'year', values: [a.n / a.years, b.n / b.years] };
  // a leap day, or a month of 31 days, makes no other length
  if (Math.abs(a.years - b.years) < 0.02 * least || 12 * least < 0.9) return null;
  return { unit: 'month', values: [a.n / a.years / 12, b.n / b.years / 12] };
}
