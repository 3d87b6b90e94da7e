import { addMonths } from '../../data/terms/calendar';
import type { Text } from '../http/problem';
import { covers, type DataTime, type Period } from '../snapshot/coverage';
import { periodInWords } from './date-words';

const TEST_MONTHS = 3;

const INCOMPLETE_QUARTER: Text = {
  sv: 'För kvartalets sista tid kommer anmälningar ännu in. Kartorna jämförs med varandra på de brott som är anmälda.',
  en: 'Reports still come in for the end of the quarter. The maps are compared with each other by the offences reported so far.',
};

export interface AccuracyPeriods {
  trained_on: Period;
  tested_on: Period;
  chosen: Text[];
}

/**
 * The period that maps are made from and the quarter after it, which they are tried on. Where the data do not cover the
 * quarter, both are moved back by whole months.
 * @param today the local date that counts as today, not over itself
 * @returns null when there is not so much data
 */
export function accuracyPeriods(asked: Period, data: DataTime | null, today: string): AccuracyPeriods | null {
  if (data === null) return null;
  const testedOn = (months: number): Period => {
    const from = addMonths(asked.to, -months);
    return { from, to: addMonths(from, TEST_MONTHS) };
  };
  let months = 0;
  while (!covers(data, testedOn(months)) && testedOn(months).from > data.from) months++;
  const tested_on = endBefore(testedOn(months), today);
  const to = tested_on.from;
  const moved = addMonths(asked.from, -months);
  const from = moved < data.from ? data.from : moved;
  if (from >= to || !covers(data, tested_on)) return null;
  const trained_on = { from, to };
  const [made, tried] = [periodInWords(trained_on), periodInWords(tested_on)];
  const chosen: Text[] = [
    {
      sv: `Kartorna är gjorda av ${made.sv} och prövade på kvartalet efter, ${tried.sv}.`,
      en: `The maps are made from ${made.en} and tried on the quarter after, ${tried.en}.`,
    },
  ];
  if (months > 0)
    chosen.push({
      sv: `Data täcker inte kvartalet efter den valda perioden, så båda är flyttade ${months} månader bakåt.`,
      en: `The data do not cover the quarter after the chosen period, so both are moved ${months} months back.`,
    });
  if (tested_on.to > data.complete_to) chosen.push(INCOMPLETE_QUARTER);
  return { trained_on, tested_on, chosen };
}

/** As much of a quarter as is over: its last days may be to come. */
function endBefore({ from, to }: Period, today: string): Period {
  return { from, to: to < today ? to : today };
}
