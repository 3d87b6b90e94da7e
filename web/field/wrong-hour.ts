import type { FieldPass } from './apply-reports';

/** so much before its time a pass is begun without a question */
const EARLY_MS = 30 * 60_000;

/** Whether a pass would be begun at another hour than it is planned for, so that its patrol is asked once. */
export function isWrongHour(
  { planned_from, planned_to }: Pick<FieldPass, 'planned_from' | 'planned_to'>,
  now: Date,
): boolean {
  return now.getTime() < Date.parse(planned_from) - EARLY_MS || now.getTime() >= Date.parse(planned_to);
}
