import type { MultiPolygon, Polygon } from 'geojson';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { addDays, daysBetween } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import { keptOfData } from '../places/kept-of-data';
import { planarOf } from '../places/outline';
import { covers } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import type { PlaceRow } from '../store/tables/place';
import { compareWindows, type Sheet } from './compare-windows';
import { growingPlaces } from './growing-places';
import { NEAR_DAYS, openChains } from './open-chains';
import { weeklyPeriods } from './weekly-periods';

/** Days of the last weeks, and of the time before them that says what is usual. */
const [LAST_DAYS, USUAL_DAYS] = [28, 364];
/** How far back a chain of near repeats is followed, days. */
const CHAIN_DAYS = 42;
/** Chains that a sheet has room for. */
const MOST_CHAINS = 5;

/** What of a sheet follows from the reported offences and the outlines of the places. */
export type Counted = Pick<
  Sheet,
  | 'counted_to'
  | 'periods'
  | 'is_comparable'
  | 'n_tests'
  | 'total'
  | 'stadsdelar'
  | 'categories'
  | 'standing_out'
  | 'growing'
  | 'n_places'
  | 'near_repeats'
>;

const keep = keptOfData<Counted>();

/** Counts a sheet's offences; worked out anew only when the data, the day or a place changes. */
export function countWeek(
  deps: Pick<Deps, 'pack' | 'territory' | 'categories'>,
  world: World,
  places: readonly PlaceRow[],
): Promise<Counted> {
  const key = `${world.today} ${places.map(({ place_id, revision }) => `${place_id} ${revision}`).join()}`;
  return keep(deps.territory, world, key, () => count(deps, world, places));
}

async function count(
  { pack, territory, categories }: Pick<Deps, 'pack' | 'territory' | 'categories'>,
  world: World,
  places: readonly PlaceRow[],
): Promise<Counted> {
  const { to, periods } = weeklyPeriods(world.coverage, world.today);
  const is_comparable = covers(world.coverage, periods.year.before) && covers(world.coverage, periods.month.before);
  const rows = await world.ask('weekly-counts', {
    to,
    week_from: periods.week.now.from,
    month_from: periods.month.now.from,
    year_from: periods.year.now.from,
    to_before: periods.week.before.to,
    week_from_before: periods.week.before.from,
    month_from_before: periods.month.before.from,
    year_from_before: periods.year.before.from,
    year_to_before: periods.year.before.to,
  });
  const counts = rows.map((row) => ({
    stadsdel: row.stadsdel,
    category: row.category,
    now: { week: row.week, month: row.month, year: row.year },
    before: { week: row.week_before, month: row.month_before, year: row.year_before },
  }));
  const codes = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  const near = categories.filter(({ group }) => group === 'burglary').map(({ category }) => category);
  // chains are followed to today: a report that has not come in hides one, and makes none
  const { today } = world;
  const late = daysBetween(to, today);
  const points = await world.ask('weekly-points', { from: addDays(to, -LAST_DAYS - USUAL_DAYS), to: today, near });
  const stadsdelAt = (x: number, y: number) =>
    territory.stadsdelar.find(({ xy }) => booleanPointInPolygon([x, y], xy))?.stadsdel ?? null;
  const counted = places.map(({ place_id, name, stadsdel, pack_place: place, outline }) => {
    const { holds } = planarOf(JSON.parse(outline) as Polygon | MultiPolygon, territory);
    const own = points.filter(({ x, y }) => holds([x, y]));
    const sum = (isIn: (days_ago: number) => boolean) =>
      own.reduce((all, { days_ago, n }) => all + (isIn(days_ago) ? n : 0), 0);
    const isLast = (days_ago: number) => days_ago > late && days_ago <= late + LAST_DAYS;
    return { place_id, name, stadsdel, place, n: sum(isLast), before: sum((days_ago) => days_ago > late + LAST_DAYS) };
  });
  const chains = openChains(
    points
      .filter(({ is_near, days_ago }) => is_near === 1 && days_ago <= CHAIN_DAYS)
      .flatMap((point) => Array.from({ length: point.n }, () => point)),
  );
  return {
    counted_to: to,
    periods,
    is_comparable,
    ...compareWindows(counts, codes, is_comparable),
    growing: growingPlaces(counted, LAST_DAYS, USUAL_DAYS),
    n_places: places.length,
    near_repeats: chains.slice(0, MOST_CHAINS).map(({ n, first, last, at: { x, y } }) => ({
      n,
      first: addDays(today, -first),
      last: addDays(today, -last),
      open_until: addDays(today, NEAR_DAYS - last),
      near: territory.nearestPlace(x, y),
      stadsdel: stadsdelAt(x, y),
    })),
  };
}
