import type { PlanChanged } from '../api/types';

/** Whether a change is one of what is seen in the plan of a week. @param monday of that week */
export function isSeenIn(monday: string, { topic, scope }: PlanChanged['changes'][number]): boolean {
  return topic === 'pass' && (scope === null || scope === monday);
}
