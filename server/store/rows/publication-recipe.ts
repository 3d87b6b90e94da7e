/** What is published by itself each month, as a person has approved it; the one approved last is in force. */
export interface PublicationRecipeTable {
  recipe_id: string;
  approved_at: string;
  approved_by: string;
  reason: string;
  /** of the month, 1 to 28 */
  day: number;
  /** JSON: publish/recipe-shape.ts, what it was approved on */
  shape: string;
  state: 'active' | 'asks' | 'revoked';
  /** JSON: publish/judge-recipe.ts, why it asks; [] where it does not */
  doubts: string;
  /** the month that it has done or has not to do, '2026-01' */
  ran_in: string;
  /** the version that it published last */
  last_version: number | null;
}
