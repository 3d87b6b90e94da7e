import { ratioDifference } from '../statistics/ratio-difference';
import { wdd } from '../statistics/wdd';
import type { Counted, Zones } from './zones';

/** With fewer offences before, in the area or its control, the normal interval of a sum of counts says nothing. */
export const LEAST_BEFORE = 10;
/** The same for what the area would have had after. */
export const LEAST_EXPECTED = 5;

/**
 * From this many times as many offences on one side as on the other, the two are unlike: when everything falls by a fifth,
 * a difference of counts takes the larger one's larger fall for an effect. Changes in per cent are then compared instead.
 */
export const UNLIKE_FROM = 1.5;

/** Offences fewer (below 0) or more than the control suggests, with a 95 % interval. */
interface Difference {
  wdd: number;
  low: number;
  high: number;
}

export interface Effect {
  /** what the area would have had after, had it changed as the control did */
  expected: number;
  /** none with too little data */
  parts: { area: Difference; buffer: Difference; together: Difference } | null;
  /** whether changes in per cent were compared, since the two are unlike */
  is_ratio: boolean;
  verdict: 'fewer' | 'more' | 'chance' | null;
}

/**
 * How many offences fewer or more than the control suggests, in the area, around it, and both together: by the
 * difference of the counts, or by that of the changes in per cent where response and control are unlike in size.
 * @param time_weight days of the period before over days of the one after
 */
export function estimateEffect(zones: Zones, time_weight: number): Effect {
  const { response, control, buffer, buffer_control } = zones;
  const all = { response: add(response, buffer), control: add(control, buffer_control) };
  const time = { before: time_weight, after: 1 };
  const byCounts = (of: Counted, against: Counted): Difference => {
    const found = wdd({ response: of, control: against }, { time });
    // nothing at all on either side of either is no difference, and sure
    return found.computable ? found : { wdd: 0, low: 0, high: 0 };
  };
  // a common fall makes a difference of counts between sizes that are only a little unlike, too, where counts are large:
  // what the two ways of comparing do not agree on is told by the one that size does not matter to
  const is_ratio =
    areUnlike(response, control) ||
    areUnlike(all.response, all.control) ||
    verdictOf(byCounts(all.response, all.control)) !== verdictOf(ratioDifference(all.response, all.control));
  const expected = is_ratio
    ? (response.before * control.after) / Math.max(1, control.before)
    : response.before / time_weight + control.after - control.before / time_weight;
  const isTooLittle = response.before < LEAST_BEFORE || control.before < LEAST_BEFORE || expected < LEAST_EXPECTED;
  if (isTooLittle) return { expected, parts: null, is_ratio, verdict: null };
  const measure = (of: Counted, against: Counted): Difference => {
    // none before has no change in per cent to compare
    const isByRatio = is_ratio ? of.before > 0 && against.before > 0 : areUnlike(of, against);
    return isByRatio ? ratioDifference(of, against) : byCounts(of, against);
  };
  const together = measure(all.response, all.control);
  return {
    expected,
    parts: { area: measure(response, control), buffer: measure(buffer, buffer_control), together },
    is_ratio,
    verdict: verdictOf(together),
  };
}

function verdictOf({ low, high }: Difference): 'fewer' | 'more' | 'chance' {
  return high < 0 ? 'fewer' : low > 0 ? 'more' : 'chance';
}

/** Whether one had so many more before than the other that their counts cannot be set against each other. */
function areUnlike(a: Counted, b: Counted): boolean {
  const [less, more] = [Math.min(a.before, b.before), Math.max(a.before, b.before)];
  return less >= LEAST_BEFORE && more >= UNLIKE_FROM * less;
}

function add(a: Counted, b: Counted): Counted {
  return { before: a.before + b.before, after: a.after + b.after };
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
