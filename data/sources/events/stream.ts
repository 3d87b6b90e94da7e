import type { Field } from './fields';
import type { Layout } from './layout';

export type StreamName = 'offences' | 'calls';

/** A kind of event of which files hold one a row: what is particular to it. What reads and places them is the same for all. */
export interface Stream {
  table: 'offence' | 'service_call';
  /** what a file can say of one, in the order of the help */
  fields: readonly Field[];
  /** known layouts, the most particular first */
  layouts: readonly Layout[];
  /** headers that speak for themselves, for files of no known layout: the first that the file has is taken */
  headers: Readonly<Partial<Record<Field, readonly string[]>>>;
  /** headers of numbers that several rows may share: never a row's own */
  report_numbers: readonly string[];
  /** headers, as they are compared, that files of this kind have and those of another do not */
  marks: RegExp;
  /** ids of its categories, and what sources call them, in lower case */
  categories: readonly string[];
  words: readonly { word: string; category: string; place_type: string }[];
  /** other words that rows say, by what they are said of, with their code */
  said: readonly { of: string; word: string; code: string }[];
  /** from `parsed_row` to `event_row` */
  classify: string;
  /** what of an accepted row could not be looked up, in `event_row` */
  unknown_word: string;
  /** SQL condition on `new` and `old` of one id: whether they say something else */
  changed: string;
  /** makes `new_row`, with the columns of the table but for those that all rows together decide, of `kept_row` */
  table_row: string;
  /** marks rows that many old ones were entered with; where a table has that column */
  batch_group: string | null;
}
