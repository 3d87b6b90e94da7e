import { addDays, addMonths, startOfMonth } from '../calendar';
import type { Text } from '../problem';
import type { Period } from '../world';

const TEST_MONTHS = 3;
/** Data that end so close to the end of a month are said to cover it. */
const COVER_SLACK_DAYS = 3;

export interface AccuracyPeriods {
  trained_on: Period;
  tested_on: Period;
  chosen: Text[];
}

/**
 * The period that maps are made from and the quarter after it, which they are tried on. Where the data do not reach so
 * far, both are moved back by whole months.
 * @returns null when there is not so much data
 */
export function accuracyPeriods(asked: Period, data: Period | null): AccuracyPeriods | null {
  if (data === null) return null;
  const covered = startOfMonth(addDays(data.to, COVER_SLACK_DAYS));
  let months = 0;
  while (addMonths(asked.to, TEST_MONTHS - months) > covered) months++;
  const to = addMonths(asked.to, -months);
  const moved = addMonths(asked.from, -months);
  const from = moved < data.from && asked.from >= data.from ? data.from : moved;
  if (from >= to || to <= data.from) return null;
  const trained_on = { from, to };
  const tested_on = { from: to, to: addMonths(to, TEST_MONTHS) };
  const chosen: Text[] = [
    {
      sv: `Kartorna är gjorda av ${from} till ${to} och prövade på kvartalet efter, ${tested_on.from} till ${tested_on.to}.`,
      en: `The maps are made from ${from} to ${to} and tried on the quarter after, ${tested_on.from} to ${tested_on.to}.`,
    },
  ];
  if (months > 0)
    chosen.push({
      sv: `Det finns inga data för kvartalet efter den valda perioden, så båda är flyttade ${months} månader bakåt.`,
      en: `There are no data for the quarter after the chosen period, so both are moved ${months} months back.`,
    });
  return { trained_on, tested_on, chosen };
}
