import type { FollowUp } from '../api/types';

type Week = FollowUp['weeks'][number];

/** What became of a week's planned minutes, and what was done beside them. The planned ones add up to what was planned, or more. */
export interface WeekParts {
  /** of what was planned */
  delivered: number;
  /** begun without a plan */
  unplanned: number;
  not_delivered: number;
  no_report: number;
  ahead: number;
}

/** The parts of a week's bar: what is not reported and what is still ahead is not the same as nothing. */
export function partsOfWeek(week: Week): WeekParts {
  const delivered = (week.delivered_min ?? 0) - week.unplanned_min;
  const known = week.planned_min - week.without_report_min - week.ahead_min;
  return {
    delivered,
    unplanned: week.unplanned_min,
    not_delivered: Math.max(0, known - delivered),
    no_report: week.without_report_min,
    ahead: week.ahead_min,
  };
}

/** The whole length of such a bar, minutes. */
export function lengthOf({ delivered, unplanned, not_delivered, no_report, ahead }: WeekParts): number {
  return delivered + unplanned + not_delivered + no_report + ahead;
}
