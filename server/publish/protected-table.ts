/** The municipality as a whole, among the areas. */
export const WHOLE = 'kommun';
/** Offences of which nobody knows in which stadsdel. */
export const NOWHERE = 'okand';

/**
 * The counts of one time, and which of them are hidden. This is internal: what is published of it is made by `publicCells`.
 */
export interface ProtectedTable {
  /** '2025-Q1' or '2025' */
  time: string;
  threshold: number;
  /** without the municipality */
  areas: readonly string[];
  /** without their sum */
  groups: readonly string[];
  /** by `cellKey`, sums among them */
  n: Readonly<Record<string, number>>;
  hidden: readonly string[];
}

/** The name of a cell within its table. */
export function cellKey(area: string, group: string): string {
  return `${area} ${group}`;
}

/**
 * What everybody may know of a count: the count itself, 0 as well, that it is protected, or that there are no data. Three
 * kinds that a page, a table, a file and a picture each have to tell apart.
 */
export type PublicCount = number | 'protected' | 'no_data';

/** What is published of a table: nothing of a hidden cell but that it is. */
export function publicCells({ n, hidden }: ProtectedTable): Record<string, PublicCount> {
  const isHidden = new Set(hidden);
  return Object.fromEntries(
    Object.entries(n).map(([key, count]): [string, PublicCount] => [key, isHidden.has(key) ? 'protected' : count]),
  );
}
