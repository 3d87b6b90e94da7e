import type { Text } from './language';

/** What stands for the name of something whose code a pass still has, and the municipality pack no longer. */
export const GONE_NAMES = {
  stadsdel: { sv: 'stadsdel som inte längre finns', en: 'a stadsdel that is no longer there' },
  place: { sv: 'plats som inte längre finns', en: 'a place that is no longer there' },
  actor: { sv: 'aktör som inte längre finns', en: 'an actor that is no longer there' },
  activity: { sv: 'slag som inte längre finns', en: 'a kind that is no longer there' },
  promise: { sv: 'löftesområde som inte längre finns', en: 'a promise area that is no longer there' },
} as const satisfies Record<string, Text>;
