import type { Generated } from 'kysely';

/** What was done in the field: one stay at one place during a pass. The phone makes the id, so that sending twice is once. */
export interface VisitTable {
  visit_id: string;
  pass_id: string;
  stadsdel: string;
  /** a named place of the pack */
  place: string | null;
  /** a place of the register, where no named place of the pack is the same */
  register_place: string | null;
  /** what whoever was there calls it, where neither has it */
  word: string | null;
  /** when they set off for it, where that was told apart; the visit begins when they arrive */
  set_off_at: string | null;
  visited_from: string;
  visited_to: string;
  done: string;
  /** what was seen of the surroundings and of order, codes of SEEN with commas between */
  seen: Generated<string>;
  seen_note: Generated<string>;
  reported_by: string;
  recorded_at: string;
}
