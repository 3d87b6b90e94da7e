import { addDays, addMonths } from '../../data/terms/calendar';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Town } from '../http/deps';
import { BadInput } from '../http/problem';
import { planarOf } from '../places/outline';
import { placesByName, type PlaceRow } from '../store/tables/place';
import type { Tx } from '../store/types';
import { ACCEPTED_IN_TRIAL as ACCEPTED, MAX_YEARS_AHEAD } from './accepted';
import type { NewTrial } from './trial-content';

export interface KnownToTrials {
  today: string;
  categories: readonly string[];
}

/**
 * A trial that can be drawn: ahead, at places of the register that do not overlap, told by kinds of offence that are known.
 * @returns its places
 * @throws {BadInput} for the first field that cannot be used
 */
export async function checkTrial(
  { db }: Pick<Tx, 'db'>,
  { from, weeks, unit, categories, places }: NewTrial,
  known: KnownToTrials,
  territory: Town['territory'],
): Promise<PlaceRow[]> {
  if (from < addDays(known.today, 1) || from > addMonths(known.today, 12 * MAX_YEARS_AHEAD))
    throw new BadInput('from', from, ACCEPTED.from, {
      sv: from <= known.today ? 'lotten dras innan försöket börjar' : 'dagen ligger för långt fram',
      en: from <= known.today ? 'the lots are drawn before the trial begins' : 'the day lies too far ahead',
    });
  if (unit === 'days' && weeks % 2 === 1)
    throw new BadInput('weeks', String(weeks), ACCEPTED.weeks, {
      sv: 'dagar lottas mot samma veckodag veckan efter, så veckorna måste vara ett jämnt antal',
      en: 'days are drawn against the same weekday of the week after, so the weeks have to be an even number',
    });
  const unknown = categories.find((code) => !known.categories.includes(code));
  if (unknown !== undefined) throw new BadInput('categories', unknown, ACCEPTED.categories);
  const register = await placesByName(db);
  const found = [...new Set(places)].map((place_id) => {
    const row = register.find((each) => each.place_id === place_id);
    if (row) return row;
    throw new BadInput('places', place_id, ACCEPTED.places, {
      sv: 'platsen finns inte i registret',
      en: 'the register has no such place',
    });
  });
  refuseOverlap(found, territory);
  return found;
}

/** What is done at one place must not be at another that the lot put on the other side. */
function refuseOverlap(places: readonly PlaceRow[], territory: Town['territory']): void {
  const drawn = places.map(({ name, outline }) => ({
    name,
    ...planarOf(JSON.parse(outline) as Polygon | MultiPolygon, territory),
  }));
  const pairs = drawn.flatMap((a, i) =>
    drawn
      .slice(i + 1)
      .filter((b) => a.polygons.flat(2).some(b.holds) || b.polygons.flat(2).some(a.holds))
      .map((b) => [a.name, b.name] as const),
  );
  if (pairs.length === 0) return;
  const [sv, en] = ['och', 'and'].map((and) => pairs.map((pair) => pair.join(` ${and} `)).join('; '));
  throw new BadInput('places', en, ACCEPTED.places, {
    sv: `de här överlappar varandra, så välj en av varje par: ${sv}`,
    en: `these overlap, so choose one of each pair: ${en}`,
  });
}
