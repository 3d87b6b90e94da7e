import { FOUND_GROUP, PUBLIC_GROUPS, WHOLE_TOWN_GROUP } from './count-groups';
import { NOWHERE, WHOLE } from './protected-table';

/** The tables that the counts are published in; each is protected by itself, as no sum joins two of them. */
export const COUNT_TABLES = [
  { areas: 'stadsdelar', groups: PUBLIC_GROUPS },
  { areas: 'stadsdelar', groups: [FOUND_GROUP] },
  { areas: 'whole', groups: [WHOLE_TOWN_GROUP] },
] as const;

/** Areas of a table of the counts; what lies in no known stadsdel is one, so that the sum is that of the municipality. */
export function areasOf({ areas }: (typeof COUNT_TABLES)[number], stadsdelar: readonly string[]): string[] {
  return areas === 'whole' ? [WHOLE] : [...stadsdelar, NOWHERE];
}
