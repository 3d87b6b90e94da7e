import type { Text } from './language';

/** What is decided of an activity of a promise. */
export const VERDICTS = ['kept', 'partly', 'not', 'too_early'] as const;

export const VERDICT_WORDS: Readonly<Record<(typeof VERDICTS)[number], Text>> = {
  kept: { sv: 'Hållet', en: 'Kept' },
  partly: { sv: 'Delvis', en: 'Partly' },
  not: { sv: 'Inte hållet', en: 'Not kept' },
  too_early: { sv: 'För tidigt', en: 'Too early' },
};
