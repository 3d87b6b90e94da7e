import type { ExpressionSpecification } from 'maplibre-gl';

/**
 * A colour for a count: `zero` below the first limit, then one for each class. Equal limits, which small counts give,
 * would be refused by the map: the class that can hold nothing is left out.
 */
export function stepColour(
  value: ExpressionSpecification,
  zero: string,
  breaks: readonly number[],
  colours: readonly string[],
): ExpressionSpecification {
  const steps = breaks.flatMap((limit, i) => {
    const next = breaks[i + 1];
    return next !== undefined && next <= limit ? [] : [limit, colours[i] ?? zero];
  });
  return ['step', value, zero, ...steps] as ExpressionSpecification;
}

/** The class of a value by the limits where classes begin: −1 below the first. Of equal limits the last one counts. */
export function classIndex(value: number, breaks: readonly number[]): number {
  return breaks.findLastIndex((limit) => limit <= value);
}

/**
 * The colour of each class, by an index that is a feature's state. Limits in the expression itself would change with every
 * answer, and the map would cut all its tiles anew for that.
 */
export function classColour(
  index: ExpressionSpecification,
  none: string,
  colours: readonly string[],
): ExpressionSpecification {
  const pairs = colours.flatMap((colour, i) => [i, colour]);
  return ['match', index, ...pairs, none] as unknown as ExpressionSpecification;
}

/** The classes as a legend lists them: limits from and to (inclusive for whole numbers), and the colour. */
export function legendClasses(
  breaks: readonly number[],
  colours: readonly string[],
): { from: number; to: number | null; colour: string }[] {
  return breaks.flatMap((from, i) => {
    const next = breaks[i + 1];
    if (next !== undefined && next <= from) return [];
    return [{ from, to: next ?? null, colour: colours[i] ?? '' }];
  });
}

export const CHANGE_CLASSES = ['fewer2', 'fewer1', 'chance', 'more1', 'more2'] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** From this change on, in either direction, a change that is not chance is told as large, in percent. */
const LARGE_CHANGE_PCT = 25;

/** A change is more or fewer only when its 95 % interval leaves zero out; null when there is too little to say. */
export function changeClass(change: {
  change_pct: number | null;
  change_low_pct: number | null;
  change_high_pct: number | null;
}): ChangeClass | null {
  const { change_pct, change_low_pct, change_high_pct } = change;
  if (change_pct === null || change_low_pct === null || change_high_pct === null) return null;
  if (change_low_pct <= 0 && change_high_pct >= 0) return 'chance';
  if (change_pct < 0) return change_pct <= -LARGE_CHANGE_PCT ? 'fewer2' : 'fewer1';
  return change_pct >= LARGE_CHANGE_PCT ? 'more2' : 'more1';
}
