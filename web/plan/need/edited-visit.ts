import type { AcceptedSuggestion, Suggestion } from '../../api/types';
import { toInstant, toWallTime } from '../../../data/terms/wall-clock';

/** A suggested visit as a person wants it: kept or not, and where and when. */
export interface EditedVisit {
  visit_id: string;
  keep: boolean;
  place: string;
  /** local date, and minutes after its midnight */
  date: string;
  min: number;
  length_min: number;
}

/** The visits of a draft, all of them kept as they are. */
export function editVisits(visits: Suggestion['result']['visits'], timeZone: string): EditedVisit[] {
  return visits.map(({ visit_id, place, from, to }) => ({
    visit_id,
    keep: true,
    place,
    ...toWallTime(from, timeZone),
    length_min: Math.round((Date.parse(to) - Date.parse(from)) / 60_000),
  }));
}

/** What is accepted: the visits that are kept. */
export function acceptedVisits(visits: readonly EditedVisit[], timeZone: string): AcceptedSuggestion['visits'] {
  return visits
    .filter(({ keep }) => keep)
    .map(({ visit_id, place, date, min, length_min }) => {
      const from = toInstant({ date, min }, timeZone).instant;
      return { visit_id, place, from, to: new Date(Date.parse(from) + length_min * 60_000).toISOString() };
    });
}
