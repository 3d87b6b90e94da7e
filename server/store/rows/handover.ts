/** A line from one patrol to the next at the same place or in the same stadsdel: short, and gone when it has expired. */
export interface HandoverTable {
  /** the report that it came by */
  handover_id: string;
  pass_id: string;
  /** whose it is: only their passes show it */
  actor: string;
  unit: string | null;
  stadsdel: string;
  /** a named place of the pack; null for the stadsdel as a whole */
  place: string | null;
  text: string;
  written_at: string;
  expires_at: string;
  written_by: string;
}
