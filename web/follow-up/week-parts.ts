import type { FollowUp } from '../api/types';

type Week = FollowUp['weeks'][number];

/** What became of a week's planned minutes; they add up to what was planned, or more where more was delivered. */
export interface WeekParts {
  delivered: number;
  not_delivered: number;
  no_report: number;
  ahead: number;
}

/** The parts of a week's bar: what is not reported and what is still ahead is not the same as nothing. */
export function partsOfWeek(week: Week): WeekParts {
  const delivered = week.delivered_min ?? 0;
  const known = week.planned_min - week.without_report_min - week.ahead_min;
  return {
    delivered,
    not_delivered: Math.max(0, known - delivered),
    no_report: week.without_report_min,
    ahead: week.ahead_min,
  };
}

/** The whole length of such a bar, minutes. */
export function lengthOf({ delivered, not_delivered, no_report, ahead }: WeekParts): number {
  return delivered + not_delivered + no_report + ahead;
}
