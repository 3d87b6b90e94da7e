import type { PassStatus } from '../../../data/terms/pass-status';

/** One planned presence: who, what, where, when, and how it went. */
export interface PassTable {
  pass_id: string;
  /** goes up by one with every change: who saves has to know the newest */
  revision: number;
  /** code of the pack's actors.json */
  actor: string;
  /** name of a team of that actor; null for the actor as a whole */
  unit: string | null;
  /** code of the pack's actors.json */
  activity: string;
  stadsdel: string;
  /** a named place of the pack */
  place: string | null;
  /** a drawn area: GeoJSON Polygon, degrees */
  area: string | null;
  /** its stops, as `tour` of the contract: JSON; null for a pass that is in one place or stadsdel */
  tour: string | null;
  planned_from: string;
  planned_to: string;
  /** Monday, local time, of the week in which it starts */
  week_start: string;
  staff: number;
  /** the area of the promise that it serves */
  promise_area: string | null;
  note: string;
  status: PassStatus;
  /** when its patrol set off for it, where that was told apart from arriving: no presence yet */
  set_off_at: string | null;
  /** when it really began and ended; null when not yet known */
  actual_from: string | null;
  actual_to: string | null;
  /** 'plan', 'template', 'copy', 'suggestion', 'demo' */
  source: string;
  created_by: string;
  created_at: string;
  updated_by: string;
  updated_at: string;
}
