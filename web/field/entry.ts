import type { FieldReport } from '../api/types';

/** A report as the phone keeps it. */
export interface Entry {
  /** the order in which they happened */
  seq: number;
  /** whose it is: another who signs in on the same phone does not send it */
  user_id: string;
  report: FieldReport;
  /** of a report that takes another back: what kind that is */
  undone_kind: FieldReport['kind'] | null;
  /** told: saved, with something that its owner has to read */
  state: 'waiting' | 'saved' | 'told' | 'refused';
  code: string;
  /** what the server said of it */
  message: string;
}

/** Where somebody goes: a named place, one of the register, or a stadsdel under a word; all null for the stadsdel of the pass. */
export interface Target {
  place: string | null;
  register_place: string | null;
  stadsdel: string | null;
  word: string | null;
}

/** A place where somebody is at this moment, or is on the way to: it becomes a report when they leave. */
export interface OpenVisit extends Target {
  user_id: string;
  pass_id: string;
  /** when they set off for it; null when they were there */
  set_off_at: string | null;
  /** when they arrived; null on the way */
  from: string | null;
  done: readonly string[];
  seen: readonly string[];
  seen_note: string;
}

const NOWHERE: Target = { place: null, register_place: null, stadsdel: null, word: null };

/** A named place, or the stadsdel of the pass at large. */
export function toPlace(place: string | null): Target {
  return { ...NOWHERE, place };
}

/** A visit as this version keeps it, of one that an earlier version may have kept. */
export function completed(visit: Partial<OpenVisit> & Pick<OpenVisit, 'user_id' | 'pass_id'>): OpenVisit {
  return { ...NOWHERE, set_off_at: null, from: null, done: [], seen: [], seen_note: '', ...visit };
}

/** Where a reported visit was. */
export function targetOf(visit: { place: string | null } & { [K in keyof Target]?: Target[K] | undefined }): Target {
  const { place, register_place = null, stadsdel = null, word = null } = visit;
  return { place, register_place, stadsdel, word };
}
