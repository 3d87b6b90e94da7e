import type { Interval } from './offence-interval';
import type { Address } from './streets';

/** An offence of the demo world before it becomes a row. */
export interface OffenceDraft extends Interval {
  year: number;
  category: string;
  address: Address;
  /** the planted place that drew it; null for the rest of the town */
  site: string | null;
  /** day number */
  reported: number;
  batch: boolean;
}
