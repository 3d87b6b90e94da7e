export type Level = 0 | 1 | 2;

/** Need of a stadsdel in a week against the presence planned there, each in three classes, 2 most. */
export interface StadsdelNeed {
  stadsdel: string;
  /** of all need, 0 to 1 */
  share: number;
  planned_min: number;
  need: Level;
  presence: Level;
}
