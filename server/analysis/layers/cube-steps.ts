import { addDays, addMonths, monthsFrom, startOfMonth } from '../../../data/terms/calendar';
import { COVER_SLACK_DAYS } from '../../snapshot/coverage';
import { coverTime, type CoveredTime } from '../../snapshot/covered-time';
import type { LayerInput } from './layer-input';

/** From this many months on a step is a quarter: ten steps are the least, and too many blur. */
const MONTHS_FOR_QUARTERS = 36;

/** The steps of time that a cube is made of. */
export interface Steps {
  /** the months of each step, as year · 12 + month − 1, ascending */
  months: number[][];
  /** months in a step */
  per_step: 1 | 3;
  n: number;
  /** first and last month, '2025-08' */
  from: string;
  to: string;
  /** months of what was asked for that take no part, since the data do not cover them wholly, '2026-01' */
  left_out: string[];
  /** the same, since they are not reported in full yet */
  incomplete: string[];
  isCut: boolean;
}

/**
 * The steps of a period: its whole months, or the whole quarters of a long one, counted back from its last month. A month
 * that the data do not cover from its first day to its last would be a fall or a rise of the data's own: it takes no part.
 */
export function stepsOf({ asked, world }: LayerInput): Steps {
  const { from, to } = asked.time.asked;
  const first = startOfMonth(from) === from ? from : addMonths(startOfMonth(from), 1);
  const all = first < startOfMonth(to) ? monthsFrom(first.slice(0, 7), addDays(startOfMonth(to), -1).slice(0, 7)) : [];
  const periodOf = (month: string) => ({ from: `${month}-01`, to: addMonths(`${month}-01`, 1) });
  const covered = all.filter((month) => isWhole(coverTime(world.coverage, periodOf(month), world.today)));
  const isReported = (month: string) =>
    addDays(world.coverage?.complete_to ?? '9999-12-01', COVER_SLACK_DAYS) >= periodOf(month).to;
  const whole = covered.filter(isReported);
  const per_step = whole.length >= MONTHS_FOR_QUARTERS ? 3 : 1;
  const has = new Set(whole.map(monthNumber));
  const last = monthNumber(whole.at(-1) ?? to);
  const months: number[][] = [];
  for (let at = last; at >= monthNumber(from); at -= per_step) {
    const step = Array.from({ length: per_step }, (_, i) => at - per_step + 1 + i);
    if (step.every((month) => has.has(month))) months.unshift(step);
  }
  const taken = new Set(months.flat());
  return {
    months,
    per_step,
    n: months.length,
    from: whole.find((month) => taken.has(monthNumber(month))) ?? from.slice(0, 7),
    to: whole.at(-1) ?? to.slice(0, 7),
    left_out: all.filter((month) => !covered.includes(month)),
    incomplete: covered.filter((month) => !isReported(month)),
    isCut: all.length === 0 || first !== from || startOfMonth(to) !== to || taken.size < whole.length,
  };
}

function isWhole({ is_partly, years }: CoveredTime): boolean {
  return !is_partly && years > 0;
}

/** '2025-08' as year · 12 + month − 1, so that months can be counted. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
