import { weekInWords } from '../date-words';
import type { z } from '@hono/zod-openapi';
import type { analysisTime } from '../../contract/analysis-patterns';
import { addDays, daysBetween, isoWeek, mondayOf } from '../../../data/terms/calendar';
import type { Text } from '../../http/problem';
import { dispersedScan } from '../../statistics/dispersed-scan';
import { expectedWeek, type ExpectedWeek } from '../../statistics/expected-week';
import { formatBoth } from '../format-text';
import { ALPHA } from './find-trend';

/** The year over which some week is looked at. */
const WEEKS = 52;
/** As many whole years before the week as the data cover, up to these, tell what is usual. */
const MOST_YEARS = 3;

/** A year with fewer offences says nothing of what is usual. */
const MIN_OFFENCES = 10;

/** Offences of a day, those that may be a batch report among them. */
export interface DayCount {
  day: string;
  n: number;
  n_batch: number;
  /** those that may have happened in another week: they are in none */
  n_long: number;
}

/** The Mondays of the year of weeks that lies so many years before a Monday. */
function yearOfWeeks(monday: string, yearsBefore: number): string[] {
  return Array.from({ length: WEEKS }, (_, i) => addDays(monday, -7 * (WEEKS * yearsBefore - i)));
}

/**
 * Whether the last whole week has more offences than any week of a year would by chance, when the time of the year and
 * how unevenly weeks usually fall out are reckoned with.
 * @param days ascending; days without offences may be absent
 * @param covered the first day of the data, the day after the last one to look at, and the months between that lack
 * @returns null when the data does not cover the week and the year before it, or there is too little to say
 */
export function findUnusualWeek(
  days: readonly DayCount[],
  covered: { from: string; to: string; thin: ReadonlySet<string> },
): z.infer<typeof analysisTime>['unusual'] {
  const end = mondayOf(covered.to);
  const monday = addDays(end, -7);
  const lacks = (week: string) => covered.thin.has(week.slice(0, 7)) || covered.thin.has(addDays(week, 6).slice(0, 7));
  const yearsBack = Math.min(MOST_YEARS, Math.floor(daysBetween(covered.from, monday) / (7 * WEEKS)));
  // whole years without a month that lacks: such a week would make what is usual too few
  let years = 0;
  while (years < yearsBack && yearOfWeeks(monday, years + 1).every((week) => !lacks(week))) years++;
  if (years < 1 || lacks(monday)) return null;
  const first = addDays(monday, -7 * WEEKS * years);
  const before = new Float64Array(WEEKS * years);
  let [n, n_batch] = [0, 0];
  for (const row of days) {
    // those that may have happened in another week are in none
    const here = row.n - row.n_long;
    if (row.day >= monday && row.day < end) [n, n_batch] = [n + here, n_batch + row.n_batch];
    else if (row.day >= first && row.day < monday) before[Math.floor(daysBetween(first, row.day) / 7)]! += here;
  }
  if (before.subarray(-WEEKS).reduce((a, b) => a + b, 0) < MIN_OFFENCES) return null;
  const expected = expectedWeek(before);
  const pvalue = chanceOf(n, expected);
  const is_unusual = pvalue < ALPHA && n > expected.mean;
  const onlyForBatch = is_unusual && n_batch > 0 && chanceOf(n - n_batch, expected) >= ALPHA;
  const week = isoWeek(monday);
  return {
    week,
    n,
    expected: Number(expected.mean.toFixed(2)),
    pvalue: Number(pvalue.toPrecision(4)),
    is_unusual,
    sentence: describeWeek({ week, n, n_batch, onlyForBatch, is_unusual, pvalue }, expected, years),
  };
}

interface Found {
  week: string;
  n: number;
  n_batch: number;
  onlyForBatch: boolean;
  is_unusual: boolean;
  pvalue: number;
}

function describeWeek(found: Found, { mean, is_seasonal }: ExpectedWeek, years: number): Text {
  const { n, n_batch, onlyForBatch, is_unusual, pvalue } = found;
  const named = weekInWords(found.week);
  const isTiny = pvalue < 0.005;
  const usual = {
    sv: is_seasonal
      ? 'att vänta vid den tiden på året'
      : `i en vanlig vecka ${years === 1 ? 'året' : `de ${years} åren`} innan`,
    en: is_seasonal
      ? 'to expect at that time of year'
      : `in a usual week of the ${years === 1 ? 'year' : `${years} years`} before`,
  };
  return formatBoth(
    (f) => {
      const batch =
        n_batch > 0
          ? ` ${f(n_batch)} av dem kan vara äldre brott som anmälts samlat${onlyForBatch ? '; utan dem vore veckan inte ovanlig' : ''}.`
          : '';
      return `${is_unusual ? 'Ovanligt många' : 'Inget ovanligt'}: ${f(n)} brott ${named.sv}, mot ${f(mean, 1)} ${usual.sv}. Så ojämna som veckorna brukar vara har det sannolikheten ${isTiny ? 'mindre än 1 %' : `${f(100 * pvalue)} %`} att någon vecka på ett år får så många av en slump.${batch}`;
    },
    (f) => {
      const batch =
        n_batch > 0
          ? ` ${f(n_batch)} of them may be older offences reported together${onlyForBatch ? '; without them the week would not be unusual' : ''}.`
          : '';
      return `${is_unusual ? 'Unusually many' : 'Nothing unusual'}: ${f(n)} offences in ${named.en}, against ${f(mean, 1)} ${usual.en}. As uneven as weeks usually are, the chance that some week of a year has as many is ${isTiny ? 'less than 1 %' : `${f(100 * pvalue)} %`}.${batch}`;
    },
  );
}

/** The chance that the fullest week of a year has so many. */
function chanceOf(n: number, { mean, dispersion }: ExpectedWeek): number {
  return dispersedScan(WEEKS, mean, n, dispersion);
}
