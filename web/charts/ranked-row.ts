/** A row of a ranked list. */
export interface RankedRow {
  id: string;
  name: string;
  /** a few words under the name */
  note?: string | undefined;
  /** null where there are no data */
  n: number | null;
  /** whether it is all that is chosen */
  only: boolean;
  /** told apart from the others, and not compared with them by colour */
  apart?: boolean;
}
