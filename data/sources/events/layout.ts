import type { Field } from './fields';

/** A layout of columns that a publisher uses: which header holds which field. */
export interface Layout {
  layout: string;
  /** what the rows are counted under unless `--name` says otherwise, and who is named as publisher */
  source: { source: string; title: string; publisher: string; licence: string; url: string | null };
  /** headers by field; capitals, blanks, underscores, hyphens and diacritics make no difference */
  columns: Partial<Record<Field, string>>;
  /** headers that must all be there for the layout to be this one */
  known_by: readonly string[];
  /** true when the publisher has moved the points to streets or squares */
  is_snapped?: boolean;
}
