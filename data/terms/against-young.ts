import type { Text } from './language';

/**
 * A set of its own among the kinds of offence, across them: those whose offence code says that the victim was under 18. It
 * stands in a filter like a kind, and takes in what the kinds beside it do not.
 */
export const AGAINST_YOUNG = 'against_young';
export const AGAINST_YOUNG_WORDS: Text = { sv: 'Brott mot barn och unga', en: 'Offences against the young' };
