import type { Text } from '../../http/problem';

/** From more than a year on a figure a year is a mean; of eight in a quarter nobody knows what a year would have had. */
const LEAST_YEARS = 1.01;

interface Measure {
  /** whether figures are means of a year, and not what the period had */
  isYears: boolean;
  /** what a sum of the period is divided by */
  per: number;
  /** what a figure of a year is multiplied by, to be held beside */
  scale: number;
  unit: Text;
}

/**
 * What a map measures by: the year in a period longer than one, and otherwise the period itself.
 * @param years the length of what the data cover of the period
 * @param units the unit in words, of a year and of a period
 */
export function measureBy(years: number, { year, period }: Units): Measure {
  const isYears = years > LEAST_YEARS;
  return { isYears, per: isYears ? years : 1, scale: isYears ? 1 : years, unit: isYears ? year : period };
}

interface Units {
  year: Text;
  period: Text;
}

export const OFFENCES: Units = {
  year: { sv: 'anmälda brott per år', en: 'reported offences per year' },
  period: { sv: 'anmälda brott i perioden', en: 'reported offences in the period' },
};

export const DENSITY: Units = {
  year: { sv: 'anmälda brott per km² och år', en: 'reported offences per km² and year' },
  period: { sv: 'anmälda brott per km² i perioden', en: 'reported offences per km² in the period' },
};
