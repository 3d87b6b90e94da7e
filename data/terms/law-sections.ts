/** What the pack of lag (2023:196) consists of, in order: the three parts of the lägesbild (4 §), åtgärdsplan, follow-up. */
export const LAW_SECTIONS = ['summary', 'mapping', 'information', 'analysis', 'action_plan', 'follow_up'] as const;
export type LawSection = (typeof LAW_SECTIONS)[number];

/** The longest text of one section. */
export const MOST_CHARACTERS = 20_000;

/** Months after which a lägesbild is to be looked over, and after which two years have passed. */
export const [WARN_MONTHS, DUE_MONTHS] = [18, 24];
