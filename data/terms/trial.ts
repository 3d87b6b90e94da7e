/** What lots are drawn among: the places of the register, or the days at some of them. */
export const TRIAL_UNITS = ['places', 'days'] as const;
export type TrialUnit = (typeof TRIAL_UNITS)[number];

/** How many weeks a trial may last. */
export const TRIAL_WEEKS = { least: 4, most: 52 } as const;
