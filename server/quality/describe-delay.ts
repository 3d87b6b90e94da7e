import { addDays } from '../../data/terms/calendar';
import type { z } from '@hono/zod-openapi';
import { rounded } from '../analysis/format-text';
import type { quality } from '../contract/quality';
import { daysUntil, reportedShare } from '../statistics/reported-share';

type Delay = NonNullable<z.infer<typeof quality>['sources'][number]['delay']>;

/** What is not reported within half a year is told of seldom, and of few offences. */
const LONGEST_DAYS = 180;
const N_WEEKS = 12;

/** A week of which so much has been reported is as good as whole. */
const COMPLETE_SHARE = 0.9;

/**
 * How soon offences are reported, and how much of each of the last weeks has been.
 * @param rows of 'quality-delays', of one source
 * @param last_reported the day of its last report
 * @returns null where no report has a date
 */
export function describeDelay(
  rows: readonly { kind: 'delay' | 'age'; days: number; n: number }[],
  last_reported: string | null,
): Delay | null {
  if (last_reported === null) return null;
  const by = (kind: 'delay' | 'age') => {
    const n = new Array<number>(LONGEST_DAYS + 1).fill(0);
    for (const row of rows) if (row.kind === kind && row.days <= LONGEST_DAYS) n[row.days]! += row.n;
    return n;
  };
  const ages = by('age');
  const share = reportedShare(by('delay'), ages, LONGEST_DAYS);
  if (share === null) return null;
  return {
    median_days: daysUntil(share, 0.5),
    most_days: daysUntil(share, 0.9),
    longest_days: LONGEST_DAYS,
    share: share.map((value) => rounded(value, 4)),
    weeks: Array.from({ length: N_WEEKS }, (_, week) => {
      const days = Array.from({ length: 7 }, (__, day) => 7 * week + day);
      const mean = days.reduce((sum, day) => sum + share[day]!, 0) / 7;
      return {
        from: addDays(last_reported, -7 * week - 6),
        to: addDays(last_reported, 1 - 7 * week),
        n: days.reduce((sum, day) => sum + ages[day]!, 0),
        share: rounded(mean, 4),
        is_complete: mean >= COMPLETE_SHARE,
      };
    }),
  };
}
