import { weekInWords } from '../date-words';
import type { z } from '@hono/zod-openapi';
import type { analysisTime } from '../../analysis-contract';
import { addDays, isoWeek, mondayOf } from '../../calendar';
import { nausScan } from '../../statistics/naus-scan';
import { ALPHA } from './find-trend';

/** The year that the last week is held against. */
const WEEKS = 52;

/** A year with fewer offences says nothing of what is usual. */
const MIN_OFFENCES = 10;

/** Offences of a day, those that may be a batch report among them. */
export interface DayCount {
  day: string;
  n: number;
  n_batch: number;
}

/**
 * Whether the last whole week has more offences than any week of a year like the one before it would by chance.
 * @param days ascending; days without offences may be absent
 * @param covered the first day of the data, and the day after the last one to look at
 * @returns null when the data does not cover the week and the year before it, or there is too little to say
 */
export function findUnusualWeek(
  days: readonly DayCount[],
  covered: { from: string; to: string },
): z.infer<typeof analysisTime>['unusual'] {
  const end = mondayOf(covered.to);
  const monday = addDays(end, -7);
  const first = addDays(monday, -7 * WEEKS);
  if (first < covered.from) return null;
  let [n, n_batch, before] = [0, 0, 0];
  for (const row of days) {
    if (row.day >= monday && row.day < end) [n, n_batch] = [n + row.n, n_batch + row.n_batch];
    else if (row.day >= first && row.day < monday) before += row.n;
  }
  if (before < MIN_OFFENCES) return null;
  const expected = before / WEEKS;
  const pvalue = chanceOf(n, expected);
  const is_unusual = pvalue < ALPHA && n > expected;
  const week = isoWeek(monday);
  const named = weekInWords(week);
  const mean = expected.toFixed(1);
  const share = Math.round(100 * pvalue);
  const chance = {
    sv: share < 1 ? 'mindre än 1 %' : `${share} %`,
    en: share < 1 ? 'less than 1%' : `${share}%`,
  };
  const onlyForBatch = is_unusual && n_batch > 0 && chanceOf(n - n_batch, expected) >= ALPHA;
  const batch = {
    sv:
      n_batch > 0
        ? ` ${n_batch} av dem kan vara äldre brott som anmälts samlat${onlyForBatch ? '; utan dem vore veckan inte ovanlig' : ''}.`
        : '',
    en:
      n_batch > 0
        ? ` ${n_batch} of them may be older offences reported together${onlyForBatch ? '; without them the week would not be unusual' : ''}.`
        : '',
  };
  return {
    week,
    n,
    expected: Number(expected.toFixed(2)),
    pvalue: Number(pvalue.toPrecision(4)),
    is_unusual,
    sentence: {
      sv: `${is_unusual ? 'Ovanligt många' : 'Inget ovanligt'}: ${n} brott ${named.sv}, mot ${mean.replace('.', ',')} i en vanlig vecka året innan. Att någon vecka på ett år får så många av en slump har sannolikheten ${chance.sv}.${batch.sv}`,
      en: `${is_unusual ? 'Unusually many' : 'Nothing unusual'}: ${n} offences in ${named.en}, against ${mean} in a usual week of the year before. The chance that some week of a year has as many is ${chance.en}.${batch.en}`,
    },
  };
}

/** The chance that the fullest week of a year has so many; fewer than two are never many. */
function chanceOf(n: number, expected: number): number {
  return n < 2 ? 1 : nausScan(WEEKS, expected, n);
}
