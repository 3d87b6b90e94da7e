/** Months that are compared before and after a measure: a season, half a year, a year. */
export const MEASURE_MONTHS = [3, 6, 12] as const;

/** Where a measure stands on a day: not begun, going on, or over. */
export const MEASURE_PHASES = ['planned', 'ongoing', 'ended'] as const;
export type MeasurePhase = (typeof MEASURE_PHASES)[number];
