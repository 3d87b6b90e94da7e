import type { z } from '@hono/zod-openapi';
import type { LngLat } from '../../data/terms/area-shape';
import { splitAtPauses } from '../../data/terms/split-at-pauses';
import { legMinutes } from '../../data/terms/travel';
import type { Deps } from '../http/deps';
import type { acceptedSuggestion } from '../contract/suggestions';
import { BadInput } from '../http/problem';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import type { NewPass } from '../passes/check-pass';
import type { Tour } from '../passes/tour';
import type { Parameters, SuggestionResult } from './suggestion-result';

type Kept = z.infer<typeof acceptedSuggestion>['visits'][number];
type Ground = Pick<Deps, 'pack'>;

interface Stop {
  place: string;
  stadsdel: string;
  /** null where nobody has put the place on the map */
  at: LngLat | null;
  /** instants, UTC */
  from: string;
  to: string;
}

/**
 * The visits of a suggestion that somebody keeps as passes: one for each patrol and day, from its first visit to its last,
 * with the visits as its stops in order of time and the way between them; two where more than four hours lie between them.
 * A single visit is a pass to its place.
 * @throws {BadInput} for the first visit that is not of the suggestion, or whose place there is no more
 */
export function toursOf(kept: readonly Kept[], drafted: SuggestionResult, ground: Ground): NewPass[] {
  const { parameters } = drafted;
  const patrols = new Map<string, { team: number; unit: string | null; stops: Stop[] }>();
  for (const visit of kept) {
    const { team, weekday } = draftedVisit(visit, drafted);
    const unit = visit.unit === undefined ? parameters.unit : visit.unit;
    const key = JSON.stringify([weekday, team, unit]);
    const patrol = patrols.get(key) ?? { team, unit, stops: [] };
    patrols.set(key, patrol);
    patrol.stops.push(stopOf(visit, ground));
  }
  const each = [...patrols.values()].flatMap(({ stops, ...patrol }) =>
    splitAtPauses(stops.toSorted((a, b) => ms(a.from) - ms(b.from))).map((together) => ({
      ...patrol,
      stops: together,
    })),
  );
  return each.map(({ team, unit, stops }): NewPass => {
    const [first] = stops;
    const begin = ms(first!.from);
    const isTour = stops.length > 1;
    return {
      actor: parameters.actor,
      unit,
      activity: parameters.activity,
      stadsdel: mostVisited(stops),
      place: isTour ? null : first!.place,
      area: null,
      tour: isTour ? { travel: parameters.travel, stops: inOrder(stops, begin, parameters) } : null,
      planned_from: new Date(begin).toISOString(),
      planned_to: new Date(Math.max(...stops.map(({ to }) => ms(to)))).toISOString(),
      staff: parameters.staff,
      promise_area: null,
      note: parameters.teams > 1 ? `Lag ${team}` : '',
      status: 'planned',
    };
  });
}

function draftedVisit({ visit_id }: Kept, { visits }: SuggestionResult) {
  const drafted = visits.find((visit) => visit.visit_id === visit_id);
  if (drafted) return drafted;
  throw new BadInput('visit_id', visit_id, { sv: 'ett besök som finns i förslaget', en: 'a visit of the suggestion' });
}

function stopOf(visit: Kept, { pack }: Ground): Stop {
  const place = pack.places.find(({ place }) => place === visit.place);
  if (!place?.stadsdel)
    throw new BadInput('place', visit.place, ACCEPTED_IN_PLAN.place, {
      sv: 'platsen finns inte längre; ta bort besöket eller välj en annan plats',
      en: 'there is no such place any more; remove the visit or choose another place',
    });
  return {
    place: place.place,
    stadsdel: place.stadsdel,
    at: place.lng === null || place.lat === null ? null : [place.lng, place.lat],
    from: visit.from,
    to: visit.to,
  };
}

function inOrder(stops: readonly Stop[], begin: number, { travel, travel_min }: Parameters): Tour['stops'] {
  return stops.map(({ place, stadsdel, from, to, at }, i) => {
    const before = stops[i - 1];
    return {
      place,
      stadsdel,
      from_min: minutes(ms(from) - begin),
      stay_min: minutes(ms(to) - ms(from)),
      travel_min: !before || before.place === place ? 0 : legMinutes(before.at, at, travel, travel_min),
    };
  });
}

/** The stadsdel in which most time is spent; of several the one that comes first. */
function mostVisited(stops: readonly Stop[]): string {
  const spent = new Map<string, number>();
  for (const { stadsdel, from, to } of stops) spent.set(stadsdel, (spent.get(stadsdel) ?? 0) + ms(to) - ms(from));
  return [...spent].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

const ms = (instant: string) => Date.parse(instant);

function minutes(between_ms: number): number {
  return Math.round(between_ms / 60_000);
}
