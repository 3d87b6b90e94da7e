import { presencesOf } from '../passes/tour';
import type { FollowedUpPass } from '../store/tables/pass';
import type { VisitInShort } from '../store/tables/visit';
import { outcomeOf, type Outcome } from './outcome-of';

/**
 * What is known of a pass, for each of its stops where it has any. Of those only visits are delivered: what the pass took
 * in all is the way too. A visit is that of the stop at its place that is nearest in time; one to another place is told
 * beside them, unplanned. A pass that was begun and ended is reported, and without a visit where none was: that nobody stopped
 * anywhere is known.
 * @param now ms: a pass that the plan has not ended yet is ahead
 */
export function outcomesOf(pass: FollowedUpPass, visits: readonly VisitInShort[], now: number): Outcome[] {
  if (pass.tour === null) return [outcomeOf(pass, visits, now)];
  const stops = presencesOf({ ...pass, area: null });
  const visitsTo = stops.map((): VisitInShort[] => []);
  const beside: VisitInShort[] = [];
  for (const visit of visits) {
    const from = Date.parse(visit.visited_from);
    const [nearest] = stops
      .flatMap((stop, i) =>
        stop.place === visit.place ? [{ i, apart: Math.abs(Date.parse(stop.planned_from) - from) }] : [],
      )
      .sort((a, b) => a.apart - b.apart);
    if (nearest) visitsTo[nearest.i]!.push(visit);
    else beside.push(visit);
  }
  // times of the whole pass say nothing of a stop, and whether it is ahead is told by the pass
  const { planned_to } = pass;
  const of = { ...pass, tour: null, actual_from: null, actual_to: null };
  const isCarriedOut = pass.actual_from !== null && pass.actual_to !== null;
  // one that was set off for and never reached was not carried out
  const is_without_visit = visits.length === 0 && isCarriedOut && pass.actual_from !== pass.actual_to;
  return [
    ...stops.map((stop, i): Outcome => {
      const { stadsdel, place, planned_from } = stop;
      const told = outcomeOf({ ...of, stadsdel, place, planned_from, planned_to: stop.planned_to }, visitsTo[i]!, now);
      const { kind } = outcomeOf({ ...of, planned_to }, visits, now);
      const isReported = visits.length > 0 || isCarriedOut;
      return { ...told, kind: isReported ? 'reported' : kind, ...(is_without_visit && { is_without_visit }) };
    }),
    ...beside.map((visit): Outcome => {
      const { stadsdel, place, visited_from } = visit;
      const at = { stadsdel, place, planned_from: visited_from, planned_to: visited_from };
      return outcomeOf({ ...of, ...at }, [visit], now);
    }),
  ];
}
