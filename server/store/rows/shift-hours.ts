/** When the shifts of a unit begin and end, as somebody has said it last. */
export interface ShiftHoursTable {
  actor: string;
  /** '' for the actor as a whole: a key has no null */
  unit: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** days and hours as `shiftHours` of the contract: JSON */
  hours: string;
  updated_by: string;
  updated_at: string;
}
