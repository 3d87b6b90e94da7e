import type { Interval } from './offence-interval';

/** An offence of the demo world before it becomes a row. */
export interface OffenceDraft extends Interval {
  year: number;
  category: string;
  /** index into the addresses of the world */
  address: number;
  /** the planted place that drew it; null for the rest of the town */
  site: string | null;
  /** day number */
  reported: number;
  batch: boolean;
}
