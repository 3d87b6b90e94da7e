import type { Text } from './language';

/** How far a planned pass has come. */
export const PASS_STATUSES = ['planned', 'under_way', 'done', 'cancelled'] as const;
export type PassStatus = (typeof PASS_STATUSES)[number];

export const PASS_STATUS_NAMES: Readonly<Record<PassStatus, Text>> = {
  planned: { sv: 'Planerat', en: 'Planned' },
  under_way: { sv: 'Pågår', en: 'Under way' },
  done: { sv: 'Genomfört', en: 'Done' },
  cancelled: { sv: 'Inställt', en: 'Cancelled' },
};
