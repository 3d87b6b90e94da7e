/** What can be chosen about how the data are read: that a point is no place, and whether 00:00 is a time. */
export const CHOICE_KINDS = ['apart', 'midnight'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** What is chosen: of a point that it is set apart; of midnight that it is a time, or says that nobody knew it. */
export const DATA_CHOICES = ['apart', 'time', 'no_time'] as const;
export type DataChoice = (typeof DATA_CHOICES)[number];
