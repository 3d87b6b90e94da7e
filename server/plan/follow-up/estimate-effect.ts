import { wdd, type Wdd, type WddCounts } from '../../statistics/wdd';
import type { Zones } from './zones';

/** With fewer offences before, in the area or its control, the normal interval of a sum of counts says nothing. */
export const LEAST_BEFORE = 10;
/** The same for what the area would have had after. */
export const LEAST_EXPECTED = 5;

export interface Effect {
  /** what the area would have had after, had it changed as the control did */
  expected: number;
  /** none with too little data */
  parts: { area: Wdd; buffer: Wdd; together: Wdd } | null;
  verdict: 'fewer' | 'more' | 'chance' | null;
}

/**
 * How many offences fewer or more than the control suggests, in the area, around it, and both together.
 * @param time_weight days of the period before over days of the one after
 */
export function estimateEffect(zones: Zones, time_weight: number): Effect {
  const { response, control, buffer, buffer_control } = zones;
  const expected = response.before / time_weight + control.after - control.before / time_weight;
  const time = { before: time_weight, after: 1 };
  const measure = (counts: WddCounts): Wdd => {
    const found = wdd(counts, { time });
    // nothing at all on either side of either is no difference, and sure
    return found.computable ? found : { wdd: 0, variance: 0, se: 0, z: 0, pvalue: 1, low: 0, high: 0 };
  };
  const isTooLittle = response.before < LEAST_BEFORE || control.before < LEAST_BEFORE || expected < LEAST_EXPECTED;
  if (isTooLittle) return { expected, parts: null, verdict: null };
  const together = measure(zones);
  return {
    expected,
    parts: {
      area: measure({ response, control }),
      buffer: measure({ response: buffer, control: buffer_control }),
      together,
    },
    verdict: together.high < 0 ? 'fewer' : together.low > 0 ? 'more' : 'chance',
  };
}

/**
 * Whether the period before had clearly more than is usual: more than two standard deviations of chance above it. What
 * is chosen in such a period has fewer in the next in any case (regression to the mean).
 * @param usual offences of the time before both
 * @param share days of the period before over days of that time
 */
export function isBeforeHigh(before: number, usual: number, share: number): boolean {
  const expected = usual * share;
  // where none are usual, one or two are chance all the same
  return before > expected + 2 * Math.sqrt(Math.max(1, expected));
}
