import { OPEN_STATUSES } from '../../data/terms/report';
import type { Report } from '../api/types';

/** Whether a report waits for somebody: it has not been decided on, or is said not to be mended. */
export function isOpen({ status, merged_into, n_not_mended }: Report): boolean {
  if (merged_into !== null) return false;
  return OPEN_STATUSES.has(status) || n_not_mended > 0;
}
