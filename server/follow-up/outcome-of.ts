import { isPlanned } from '../../data/terms/pass-source';
import type { FollowedUpPass } from '../store/tables/pass';
import type { VisitInShort } from '../store/tables/visit';

/** One stay somewhere, as reported. */
export interface Stay {
  /** that of the visit, which may be another than that of the pass */
  stadsdel: string;
  /** null for the stadsdel as a whole */
  place: string | null;
  /** a place that only the register has; null for none */
  register_place: string | null;
  /** ms */
  from: number;
  to: number;
}

/** What came of a pass: what is cancelled, not reported and still ahead are three different things. */
export interface Outcome {
  pass_id: string;
  kind: 'reported' | 'cancelled' | 'without_report' | 'ahead';
  stadsdel: string;
  place: string | null;
  week_start: string;
  planned_min: number;
  delivered_min: number;
  stays: readonly Stay[];
  /** a stop of a pass that was carried out, and nowhere along it a visit */
  is_without_visit?: boolean;
  /** begun without a plan: all of it is beside what was planned */
  is_unplanned?: boolean;
}

const MINUTE_MS = 60_000;

/**
 * What is known of a pass. Its own begin and end say how long it was, and its visits where; a pass that has only
 * visits was as long as they are. What is reported holds even for a pass that was cancelled.
 * @param now ms: a pass that the plan has not ended yet is ahead
 */
export function outcomeOf(pass: FollowedUpPass, visits: readonly VisitInShort[], now: number): Outcome {
  const { pass_id, stadsdel, place, week_start, planned_from, planned_to, status, actual_from, actual_to } = pass;
  const of = {
    pass_id,
    stadsdel,
    place,
    week_start,
    planned_min: isPlanned(pass) ? minutesBetween(planned_from, planned_to) : 0,
    ...(!isPlanned(pass) && { is_unplanned: true }),
  };
  const stays = visits.map((visit): Stay => ({
    stadsdel: visit.stadsdel,
    // nowhere by name is not where the pass was planned
    place: visit.place,
    register_place: visit.register_place,
    from: Date.parse(visit.visited_from),
    to: Date.parse(visit.visited_to),
  }));
  if (actual_from !== null && actual_to !== null) {
    const whole: Stay = {
      stadsdel,
      place,
      register_place: null,
      from: Date.parse(actual_from),
      to: Date.parse(actual_to),
    };
    return {
      ...of,
      kind: 'reported',
      delivered_min: minutesBetween(actual_from, actual_to),
      // set off for, and never reached: no stay
      stays: stays.length > 0 || actual_from === actual_to ? stays : [whole],
    };
  }
  if (stays.length > 0)
    return { ...of, kind: 'reported', delivered_min: stays.reduce((sum, stay) => sum + minutesOf(stay), 0), stays };
  const kind = status === 'cancelled' ? 'cancelled' : Date.parse(planned_to) > now ? 'ahead' : 'without_report';
  return { ...of, kind, delivered_min: 0, stays };
}

/** Whole minutes of a stay. */
export function minutesOf({ from, to }: Stay): number {
  return Math.round((to - from) / MINUTE_MS);
}

function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
}
