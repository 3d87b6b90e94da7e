import type { Draft } from './make-document';

/** What a monthly recipe was approved on: where any of it has changed, a person looks first. */
export interface RecipeShape {
  promises: readonly number[];
  threshold: number;
  synthetic: boolean;
  stadsdelar: readonly string[];
  groups: readonly string[];
  /** months of presence were told of */
  has_presence: boolean;
}

/** The shape of what is published. */
export function shapeOf({ promises, threshold, synthetic, stadsdelar, groups, presence }: Draft): RecipeShape {
  return {
    promises: promises.map(({ year }) => year).sort((a, b) => a - b),
    threshold,
    synthetic,
    stadsdelar: stadsdelar.map(({ stadsdel }) => stadsdel).sort(),
    groups: groups.map(({ group }) => group).sort(),
    has_presence: presence.length > 0,
  };
}
