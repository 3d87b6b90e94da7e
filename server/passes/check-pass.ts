import type { z } from '@hono/zod-openapi';
import { mondayOf } from '../../data/terms/calendar';
import { dateIn } from '../../data/terms/local-date';
import type { Deps } from '../http/deps';
import type { newPass } from '../contract/pass';
import { BadInput } from '../http/problem';
import { ACCEPTED_IN_PLAN as ACCEPTED, MAX_DAYS_AWAY, MAX_PASS_HOURS } from './accepted';
import { checkArea } from './check-area';
import { checkPlace } from './check-place';
import { checkTour } from './check-tour';
import { tourOf } from './tour';
import type { PassRow } from '../store/tables/pass';

export type NewPass = Omit<z.infer<typeof newPass>, 'pass_id'>;

/** What a person says of a pass, as columns of the store. */
export type PassValues = Omit<NewPass, 'area' | 'tour'> & {
  area: string | null;
  tour: string | null;
  week_start: string;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
// what a person can type and a calendar can show: no control characters but tab and line break
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * What somebody says of a pass, as columns of the store.
 * @param now the instant that counts as now
 * @param before the pass that it is a change of; null for a new one
 * @param promise_areas codes of the areas of promises that it may serve
 * @throws {BadInput} for the first field that cannot be used
 */
export function checkPass(
  given: NewPass,
  { pack, territory }: Pick<Deps, 'pack' | 'territory'>,
  now: Date,
  before: PassRow | null,
  promise_areas: readonly string[] = [],
): PassValues {
  oneOf(
    'actor',
    given.actor,
    pack.actors.actors.map((a) => a.actor),
  );
  oneOf(
    'activity',
    given.activity,
    pack.actors.activities.map((a) => a.activity),
  );
  oneOf(
    'stadsdel',
    given.stadsdel,
    territory.stadsdelar.map((s) => s.stadsdel),
  );
  if (given.promise_area !== null) oneOf('promise_area', given.promise_area, promise_areas);
  if (given.place !== null) checkPlace(given.place, given.stadsdel, pack.places);
  for (const field of ['unit', 'note'] as const)
    if (CONTROL.test(given[field] ?? ''))
      throw new BadInput(field, given[field] ?? '', ACCEPTED[field], {
        sv: 'innehåller styrtecken',
        en: 'holds control characters',
      });
  const from = new Date(given.planned_from);
  const to = new Date(given.planned_to);
  checkTimes(from, to, before?.planned_from === from.toISOString() ? null : now);
  // who does not know of stops leaves those that are there alone
  const tour = given.tour === undefined ? before && tourOf(before) : given.tour;
  const minutes = (to.getTime() - from.getTime()) / MINUTE_MS;
  return {
    actor: given.actor,
    unit: given.unit?.trim() || null,
    activity: given.activity,
    stadsdel: given.stadsdel,
    place: given.place,
    area: given.area && JSON.stringify(checkArea(given.area, territory)),
    tour: tour && checkTour(tour, { ...given, minutes }, { pack }),
    planned_from: from.toISOString(),
    planned_to: to.toISOString(),
    week_start: mondayOf(dateIn(pack.municipality.time_zone, from)),
    staff: given.staff,
    promise_area: given.promise_area,
    note: given.note,
    status: given.status,
  };
}

function oneOf(field: 'actor' | 'activity' | 'stadsdel' | 'promise_area', given: string, known: readonly string[]) {
  if (known.includes(given)) return;
  const list = known.join(', ');
  const isShort = list !== '' && list.length <= 400;
  throw new BadInput(field, given, isShort ? { sv: `något av ${list}`, en: `any of ${list}` } : ACCEPTED[field]);
}

/** @param now null when the beginning has been accepted before */
function checkTimes(from: Date, to: Date, now: Date | null): void {
  const hours = (to.getTime() - from.getTime()) / HOUR_MS;
  const refuse = (sv: string, en: string) =>
    new BadInput('planned_to', to.toISOString(), ACCEPTED.planned_to, { sv, en });
  if (hours <= 0) throw refuse('passet slutar inte efter sin början', 'the pass does not end after its beginning');
  if (hours > MAX_PASS_HOURS) {
    const long = Math.round(hours * 10) / 10;
    throw refuse(`passet är ${String(long).replace('.', ',')} timmar långt`, `the pass is ${long} hours long`);
  }
  if (now && Math.abs(from.getTime() - now.getTime()) > MAX_DAYS_AWAY * 24 * HOUR_MS)
    throw new BadInput('planned_from', from.toISOString(), ACCEPTED.planned_from, {
      sv: 'passet ligger mer än ett år bort',
      en: 'the pass lies more than a year away',
    });
}
