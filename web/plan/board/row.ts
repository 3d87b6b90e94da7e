/** A row of the board: a stadsdel, or all of them where its code is empty. */
export interface Row {
  stadsdel: string;
  name: string;
  prioritised: boolean;
}
