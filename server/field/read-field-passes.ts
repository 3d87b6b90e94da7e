import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import { GONE_NAMES } from '../../data/terms/gone-names';
import { addDays, mondayOf } from '../../data/terms/calendar';
import { dateIn } from '../../data/terms/local-date';
import type { Deps } from '../http/deps';
import type { fieldPasses } from '../contract/field';
import { inBothLanguages } from '../http/local-text';
import { mayPlan } from '../passes/may-plan';
import { placesOf } from '../passes/tour';
import { reportsOfPasses } from '../store/tables/field-report';
import { handoversAt, type HandoverRow } from '../store/tables/handover';
import { passesBetween, type PassRow } from '../store/tables/pass';
import { placesByName } from '../store/tables/place';
import { visitsOfPasses, type VisitRow } from '../store/tables/visit';
import { toInstant } from '../../data/terms/wall-clock';
import { fieldPlaces, placesToVisit } from './field-places';
import type { WhyAt } from './read-why';
import { fieldStops } from './field-stops';

type FieldPasses = z.infer<typeof fieldPasses>;
type FieldPass = FieldPasses['passes'][number];
/** The night of a day ends here on the day after, minutes after midnight. */
const NIGHT_ENDS_MIN = 6 * 60;
/** How long a pass that nobody has ended is still asked about. */
const FORGOTTEN_MS = 72 * 3_600_000;

/**
 * The passes of the day and the night after it that somebody may carry out, and those under way that nobody has ended, with
 * all that a shift without a connection needs.
 * @param whyAt why somebody is sent to a place; null for whoever may not see offences there
 */
export async function readFieldPasses(
  { store, pack }: Pick<Deps, 'store' | 'pack'>,
  user: User,
  now: Date,
  whyAt: WhyAt | null,
): Promise<FieldPasses> {
  const { time_zone } = pack.municipality;
  const date = dateIn(time_zone, now);
  const rows = await readRows(store, date, time_zone, now);
  const own = rows.filter((row) => mayPlan(user, row));
  const ids = own.map(({ pass_id }) => pass_id);
  const [visits, reports, handovers, register] = await Promise.all([
    visitsOfPasses(store.db, ids),
    reportsOfPasses(store.db, ids),
    handoversAt(store.db, now.toISOString()),
    placesByName(store.db),
  ]);
  const begun = new Set(
    reports
      .filter(({ kind, reported_by, undone_by }) => {
        const isBeginning = kind === 'begin' || kind === 'set_off' || kind === 'unplanned';
        return isBeginning && reported_by === user.user_id && undone_by === null;
      })
      .map(({ pass_id }) => pass_id),
  );
  return {
    user_id: user.user_id,
    now: now.toISOString(),
    date,
    time_zone,
    passes: own.map((row) => ({
      ...describe(pack, row),
      begun_by_reader: begun.has(row.pass_id),
      places: fieldPlaces(pack, row.stadsdel, placesOf(row)).map(({ place, name, lng, lat }) => ({
        place,
        name,
        lng,
        lat,
        why: whyAt?.(place) ?? null,
      })),
      visits: visits.filter((visit) => visit.pass_id === row.pass_id).map(tellVisit),
      handovers: handovers.filter((line) => isFor(line, row)).map(tellHandover),
    })),
    elsewhere: {
      stadsdelar: pack.stadsdelar.map(({ properties: { stadsdel, name } }) => ({ stadsdel, name })),
      places: placesToVisit(pack).flatMap(({ place, name, stadsdel }) =>
        stadsdel === null ? [] : [{ place, name, stadsdel }],
      ),
      register: register
        .filter(({ pack_place, made_from }) => pack_place === null && made_from !== 'stadsdel')
        .map(({ place_id, name, stadsdel }) => ({ place_id, name, stadsdel })),
    },
    unplanned: {
      unit: user.unit,
      actors: pack.actors.actors
        .filter(({ actor }) => mayPlan(user, { actor, unit: user.unit }))
        .map(({ actor, name }) => ({ code: actor, name: nameIn(name, 'actor') })),
      activities: pack.actors.activities.map(({ activity, name }) => ({
        code: activity,
        name: nameIn(name, 'activity'),
      })),
    },
    report_ids: reports.map(({ report_id }) => report_id),
  };
}

function describe(pack: Deps['pack'], row: PassRow) {
  return {
    pass_id: row.pass_id,
    actor_name: nameIn(pack.actors.actors.find(({ actor }) => actor === row.actor)?.name, 'actor'),
    unit: row.unit,
    activity_name: nameIn(pack.actors.activities.find((a) => a.activity === row.activity)?.name, 'activity'),
    stadsdel: row.stadsdel,
    stadsdel_name:
      pack.stadsdelar.find(({ properties }) => properties.stadsdel === row.stadsdel)?.properties.name ??
      GONE_NAMES.stadsdel.sv,
    place: row.place,
    planned_from: row.planned_from,
    planned_to: row.planned_to,
    stops: fieldStops(pack, row),
    staff: row.staff,
    note: row.note,
    status: row.status,
    set_off_at: row.set_off_at,
    actual_from: row.actual_from,
    actual_to: row.actual_to,
  };
}

function tellVisit(visit: VisitRow): FieldPass['visits'][number] {
  const { visit_id, place, register_place, stadsdel, word, set_off_at, visited_from, visited_to, seen_note } = visit;
  const codes = (list: string) => (list === '' ? [] : list.split(','));
  return {
    visit_id,
    place,
    register_place,
    stadsdel,
    word,
    set_off_at,
    from: visited_from,
    to: visited_to,
    done: codes(visit.done),
    seen: codes(visit.seen),
    seen_note,
  };
}

/** A line is for the patrols of the same actor: at the place that it is about, or anywhere in the stadsdel. */
function isFor(line: HandoverRow, pass: PassRow): boolean {
  const isThere = line.stadsdel === pass.stadsdel || placesOf(pass).some((place) => place === line.place);
  return line.actor === pass.actor && isThere;
}

function tellHandover(line: HandoverRow): FieldPass['handovers'][number] {
  const { handover_id, unit, place, text, written_at, expires_at } = line;
  return { handover_id, unit, place, text, written_at, expires_at };
}

async function readRows({ db }: Deps['store'], date: string, timeZone: string, now: Date): Promise<PassRow[]> {
  const from = toInstant({ date, min: 0 }, timeZone).instant;
  const to = toInstant({ date: addDays(date, 1), min: NIGHT_ENDS_MIN }, timeZone).instant;
  const forgotten = new Date(now.getTime() - FORGOTTEN_MS).toISOString();
  const monday = mondayOf(date);
  const weeks = { from: addDays(monday, -7), to: addDays(monday, 14) };
  const rows = await passesBetween(db, { from: forgotten, to }, weeks);
  return rows.filter(({ planned_to, status }) => planned_to > from || status === 'under_way');
}

/** Nobody who carries out a pass reads codes: what the municipality no longer has is told as such. */
function nameIn(name: Parameters<typeof inBothLanguages>[0] | undefined, kind: 'actor' | 'activity') {
  return name ? inBothLanguages(name) : GONE_NAMES[kind];
}
