import { addDays } from '../../data/terms/calendar';
import type { Spot } from '../need/place-spots';
import { presenceTest, type Ground } from '../places/presence-test';
import { placesByName } from '../store/tables/place';
import { trialsByTime } from '../store/tables/trial';
import type { Db } from '../store/types';
import { endOf, trialContentOf } from '../trials/trial-content';

const DAY_MIN = 1440;
/** A shift of Sunday may go on into Monday. */
const DAYS_LOOKED_AT = 8;

/** The trial whose lot keeps a place without presence on a day; null where none does. */
export type OffByLot = (spot: Pick<Spot, 'place' | 'stadsdel'>, date: string) => { trial: string } | null;

/** What the lots of trials keep without presence: a visit there and then would undo the draw. @param monday of the week */
export async function readOffByLot(db: Db, ground: Ground, monday: string): Promise<OffByLot> {
  const after = addDays(monday, DAYS_LOOKED_AT);
  const going = (await trialsByTime(db))
    .map(({ begins_on: from, content }) => ({ from, ...trialContentOf({ content }) }))
    .map((trial) => ({ ...trial, to: endOf(trial.from, trial) }))
    .filter(({ from, to }) => from < after && to > monday);
  if (going.length === 0) return () => null;
  const register = await placesByName(db);
  const trials = going.map(({ name, unit, units, places, from, to }) => {
    const isOff = new Set(units.filter(({ is_on }) => !is_on).map(({ code }) => code));
    const tests = places.map(({ place_id, outline }) => {
      // one that the register has lost is still where it was when the lots were drawn
      const row = register.find((each) => each.place_id === place_id);
      const { pack_place = null, made_from = 'drawn', stadsdel = '' } = row ?? {};
      const holds = presenceTest(
        { place_id, outline: JSON.stringify(outline), pack_place, made_from, stadsdel },
        ground,
      );
      return { place_id, holds };
    });
    return { name, unit, isOff, tests, from, to };
  });
  return ({ place, stadsdel }, date) => {
    const deed = { places: [place], area: null, stadsdel };
    const found = trials.find(
      ({ unit, isOff, tests, from, to }) =>
        date >= from &&
        date < to &&
        tests.some(({ place_id, holds }) => isOff.has(unit === 'days' ? date : place_id) && holds(deed)),
    );
    return found ? { trial: found.name } : null;
  };
}

/** Which of a shift's minutes are open at a place, counted from its beginning, and the trial that takes the rest. */
export interface OpenTime {
  from: number;
  to: number;
  trial: string | null;
}

/** A shift may go on past midnight, into a day of another lot. */
export function openTime(
  spot: Pick<Spot, 'place' | 'stadsdel'>,
  { date, shift_from_min, shift_min }: { date: string; shift_from_min: number; shift_min: number },
  off: OffByLot,
): OpenTime {
  const midnight = Math.min(shift_min, DAY_MIN - shift_from_min);
  const first = off(spot, date);
  const second = midnight < shift_min ? off(spot, addDays(date, 1)) : first;
  const from = first ? midnight : 0;
  return { from, to: second ? Math.max(from, midnight) : shift_min, trial: (first ?? second)?.trial ?? null };
}
