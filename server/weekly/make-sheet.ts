import { addDays, mondayOf } from '../../data/terms/calendar';
import type { User } from '../access/roles';
import { answerFollowUp } from '../follow-up/answer-follow-up';
import { readFollowUp } from '../follow-up/read-follow-up';
import type { Deps } from '../http/deps';
import { inBothLanguages } from '../http/local-text';
import { readMeasures } from '../measures/read-measures';
import { readMeetings } from '../meetings/read-meetings';
import type { Reading } from '../promises/reading';
import type { World } from '../snapshot/world';
import { placesByName } from '../store/tables/place';
import type { Sheet } from './compare-windows';
import { countWeek } from './count-week';
import { describeSheet } from './describe-sheet';

/** An effect of presence lasts about four days (Barnes and others, Perth): a longer gap is told of. */
const GAP_DAYS = 4;
/** Days back and ahead that activities are told of. */
const [DAYS_BACK, DAYS_AHEAD] = [7, 14];
/** Days to each side of today in which a measure that begins is told of. */
const MEASURE_DAYS = 28;

/** The sheet of the weekly meeting, as of today. */
export async function makeSheet(
  deps: Pick<Deps, 'pack' | 'territory' | 'categories' | 'store'>,
  world: World,
  { user, reading }: { user: User; reading: Reading },
): Promise<Sheet> {
  const { pack, store } = deps;
  const { today, now, timeZone } = reading;
  const counted = await countWeek(deps, world, await placesByName(store.db));
  const monday = mondayOf(today);
  const weeks = { from: addDays(monday, -28), to: monday };
  const followed = answerFollowUp(
    await readFollowUp(store, weeks.from, weeks.to),
    { ...weeks, now, seesPlaces: false },
    pack,
  );
  const kinds = pack.actors.activities.filter(({ is_meeting }) => is_meeting).map(({ activity }) => activity);
  const around = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD + 1) };
  const meetings = await readMeetings(store.db, kinds, around, { user, timeZone, now });
  const measures = await readMeasures(store.db, reading);
  return {
    held_on: today,
    ...counted,
    sentence: describeSheet(counted, {
      stadsdel: reading.nameOf,
      category: (code) => {
        const name = deps.categories.find(({ category }) => category === code)?.name;
        return name ? inBothLanguages(name) : { sv: code, en: code };
      },
    }),
    gaps: followed.stadsdelar
      .filter(({ longest_gap_days }) => longest_gap_days === null || longest_gap_days > GAP_DAYS)
      .map(({ stadsdel, longest_gap_days, delivered_min }) => ({
        stadsdel,
        longest_gap_days,
        delivered_min: delivered_min ?? 0,
      }))
      .sort((a, b) => (b.longest_gap_days ?? Infinity) - (a.longest_gap_days ?? Infinity)),
    done: meetings
      .filter(({ result }) => result === 'done')
      .map(({ date, activity, stadsdel, outcome }) => ({
        ...{ date, activity, stadsdel },
        n_came: outcome?.n_came ?? null,
        next_step: outcome?.next_step ?? '',
      })),
    coming: meetings
      .filter(({ result }) => result === 'ahead')
      .map(({ date, activity, stadsdel }) => ({ date, activity, stadsdel })),
    measures: measures
      .filter(({ from }) => from >= addDays(today, -MEASURE_DAYS) && from < addDays(today, MEASURE_DAYS))
      .map(({ action, about, from, phase }) => ({ action, where: about.name, from, phase })),
    synthetic: world.synthetic,
  };
}
