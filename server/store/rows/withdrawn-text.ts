/** A text that stood in what everybody may read and that somebody has taken back. It is kept here with who and why. */
export interface WithdrawnTextTable {
  withdrawal_id: string;
  kind: 'verdict' | 'outcome';
  /** of a verdict the year of its promise, of an outcome the stadsdel */
  subject: string;
  /** the local date of what it is said of: when it was decided, or when people met */
  said_on: string;
  /** as it was published, in Swedish where it is in both languages */
  text: string;
  why: string;
  withdrawn_by: string;
  withdrawn_at: string;
  /** the first version without it */
  version: number;
}
