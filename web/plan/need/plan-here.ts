/**
 * Somebody wants a pass here: in a stadsdel, from and to in minutes after Monday 00 by the clock, at a place or, with null,
 * in the whole stadsdel.
 */
export type PlanHere = (stadsdel: string, span: { from: number; to: number }, place: string | null) => void;

const SLOT_MIN = 180;

/** A slot of the week as such a stretch. */
export function spanOfSlot(slot: number): { from: number; to: number } {
  return { from: slot * SLOT_MIN, to: (slot + 1) * SLOT_MIN };
}
