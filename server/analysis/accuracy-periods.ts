import { addMonths } from '../../data/terms/calendar';
import type { Text } from '../http/problem';
import { covers, type Coverage, type Period } from '../snapshot/coverage';

const TEST_MONTHS = 3;

export interface AccuracyPeriods {
  trained_on: Period;
  tested_on: Period;
  chosen: Text[];
}

/**
 * The period that maps are made from and the quarter after it, which they are tried on. Where the data do not cover the
 * quarter, both are moved back by whole months.
 * @returns null when there is not so much data
 */
export function accuracyPeriods(asked: Period, data: Coverage | null): AccuracyPeriods | null {
  if (data === null) return null;
  const testedOn = (months: number): Period => {
    const from = addMonths(asked.to, -months);
    return { from, to: addMonths(from, TEST_MONTHS) };
  };
  let months = 0;
  while (!covers(data, testedOn(months)) && testedOn(months).from > data.from) months++;
  const tested_on = testedOn(months);
  const to = tested_on.from;
  const moved = addMonths(asked.from, -months);
  const from = moved < data.from ? data.from : moved;
  if (from >= to || !covers(data, tested_on)) return null;
  const trained_on = { from, to };
  const chosen: Text[] = [
    {
      sv: `Kartorna är gjorda av ${from} till ${to} och prövade på kvartalet efter, ${tested_on.from} till ${tested_on.to}.`,
      en: `The maps are made from ${from} to ${to} and tried on the quarter after, ${tested_on.from} to ${tested_on.to}.`,
    },
  ];
  if (months > 0)
    chosen.push({
      sv: `Data täcker inte kvartalet efter den valda perioden, så båda är flyttade ${months} månader bakåt.`,
      en: `The data do not cover the quarter after the chosen period, so both are moved ${months} months back.`,
    });
  return { trained_on, tested_on, chosen };
}
