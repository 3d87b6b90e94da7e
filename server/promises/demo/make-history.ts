import { createRandom } from '../../../data/demo/random';
import type { Pack } from '../../../data/pack/schema';
import { addDays, daysBetween, mondayOf } from '../../../data/terms/calendar';
import { MEASURE_KIND } from '../../../data/terms/measure-kind';
import { isShare } from '../../../data/terms/target-kinds';
import { toInstant } from '../../../data/terms/wall-clock';
import type { NewPassRow } from '../../store/tables/pass';
import type { PromisedActivity } from '../activity';
import { promiseOfPack } from '../seed-promise';
import { moveToYear } from '../move-to-year';
import { courseOf } from './histories';

/** Weeks back from today that the weekly plan of the demo world fills by itself. */
const WEEKS_FILLED = 52;
/** Days ahead that anything is planned for. */
const DAYS_AHEAD = 150;
/** What the weekly plan has: it is made here only for the years before it. */
const WEEKLY: readonly string[] = ['fotpatrull', 'nattvandring', 'platssamverkan', 'skolbesok'];
/** Night walks a year, which are held to a share and not to a number. */
const NIGHT_WALKS = 24;
/** When each begins on the wall clock, and how long it lasts, in minutes; an evening of two hours where nothing is said. */
const CLOCKS: Readonly<Record<string, readonly [start: number, length: number]>> = {
  fotpatrull: [16 * 60, 180],
  skolbesok: [13 * 60, 120],
  platssamverkan: [9 * 60, 120],
  nattvandring: [20 * 60, 180],
  'forum-strategiskt': [9 * 60, 150],
  'forum-operativt': [10 * 60, 90],
  aterkoppling: [17 * 60, 90],
};
const ACTORS: Readonly<Record<string, string>> = { fotpatrull: 'polis', nattvandring: 'nattvandrare' };

/**
 * What was done for the promises of the demo world from the year of the pack's to this year, and what is planned ahead:
 * the same for the same day, and the past the same whatever the day.
 * @param today local date
 */
export function makeHistory(pack: Pack, today: string): NewPassRow[] {
  const promise = promiseOfPack(pack);
  if (promise === null) return [];
  const filled = { from: addDays(mondayOf(today), -7 * WEEKS_FILLED), to: addDays(mondayOf(today), 28) };
  const rows: NewPassRow[] = [];
  for (let year = promise.year; year <= Number(today.slice(0, 4)); year++)
    for (const [number, activity] of moveToYear(promise.activities, promise.year, year).entries())
      for (const [i, { date, stadsdel, place }] of occasionsOf(activity, pack, year).entries()) {
        const kind = activity.kinds[0]!;
        if (WEEKLY.includes(kind) && date >= filled.from && date < filled.to) continue;
        if (daysBetween(today, date) > DAYS_AHEAD) continue;
        const random = createRandom(`history ${year} ${number} ${i}`);
        rows.push(
          rowOf(
            { pack, kind, date, stadsdel, place, today, isCancelled: random.chance(0.06) },
            `${year}-${number + 1}-${i + 1}`,
          ),
        );
      }
  return rows;
}

interface Occasion {
  date: string;
  stadsdel: string;
  place: string | null;
}

/** When and where an activity took place, or is to: spread over the year from when it began, on weekdays. */
function occasionsOf(activity: PromisedActivity, pack: Pack, year: number): Occasion[] {
  const kind = activity.kinds[0]!;
  if (activity.target_kind === 'presence_share' || kind === MEASURE_KIND) return [];
  const { reached, late_days } = courseOf(year, kind);
  const random = createRandom(`occasions ${year} ${kind} ${activity.priority_area} ${activity.target_kind}`);
  const wheres = wheresOf(activity, pack);
  const n = isShare(activity.target_kind)
    ? NIGHT_WALKS
    : Math.max(1, Math.round(reached * (activity.target_kind === 'count' ? activity.target_n : wheres.length)));
  const first = addDays(activity.from, late_days);
  const days = daysBetween(first, activity.to) - 10;
  return Array.from({ length: n }, (_, i) => {
    const day = addDays(first, Math.floor((days * (i + 0.2 + 0.6 * random.next())) / n));
    const weekday = daysBetween(mondayOf(day), day);
    // night walks on Fridays, the rest on working days
    const date = kind === 'nattvandring' ? addDays(mondayOf(day), 4) : weekday > 3 ? addDays(mondayOf(day), 3) : day;
    return { date, ...wheres[i % wheres.length]! };
  });
}

/** Where an activity goes, in turn: every stadsdel, every place so often as is asked, or the town's middle. */
function wheresOf(
  { target_kind, target_n, places, stadsdelar }: PromisedActivity,
  pack: Pack,
): Omit<Occasion, 'date'>[] {
  const all = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  if (target_kind === 'cover_places') {
    const known = places.flatMap((code) => pack.places.filter(({ place }) => place === code));
    return Array.from({ length: target_n }, () =>
      known.map(({ place, stadsdel, near }) => ({ place, stadsdel: stadsdel ?? near[0] ?? all[0]! })),
    ).flat();
  }
  return (stadsdelar.length > 0 ? stadsdelar : all).map((stadsdel) => ({ stadsdel, place: null }));
}

interface Held extends Occasion {
  pack: Pack;
  kind: string;
  today: string;
  isCancelled: boolean;
}

function rowOf({ pack, kind, date, stadsdel, place, today, isCancelled }: Held, id: string): NewPassRow {
  const [start, length] = CLOCKS[kind] ?? [18 * 60, 120];
  const { time_zone } = pack.municipality;
  const planned_from = toInstant({ date, min: start }, time_zone).instant;
  const planned_to = toInstant({ date, min: start + length }, time_zone).instant;
  const isOver = date < today;
  const isHeld = isOver && !(isCancelled && kind === 'nattvandring');
  const at = `${date}T08:00:00.000Z`;
  return {
    pass_id: `demo-promise-${id}`,
    revision: 1,
    actor: ACTORS[kind] ?? 'kommun',
    unit: null,
    activity: kind,
    stadsdel,
    place,
    area: null,
    planned_from,
    planned_to,
    week_start: mondayOf(date),
    staff: 2,
    promise_area: null,
    note: '',
    status: !isOver ? 'planned' : isHeld ? 'done' : 'cancelled',
    actual_from: isHeld ? planned_from : null,
    actual_to: isHeld ? planned_to : null,
    source: 'demo',
    created_by: 'demo',
    created_at: at,
    updated_by: 'demo',
    updated_at: at,
  };
}
