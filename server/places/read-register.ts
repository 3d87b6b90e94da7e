import type { z } from '@hono/zod-openapi';
import type { MultiPolygon, Polygon } from 'geojson';
import { addDays, mondayOf } from '../../data/terms/calendar';
import { formatBoth } from '../analysis/format-text';
import { releaseLevelOf, type User } from '../access/roles';
import type { placeRegister } from '../contract/place-register';
import type { Town } from '../http/deps';
import { readMeasures } from '../measures/read-measures';
import { activityOf } from '../promises/promise-content';
import { readDeeds } from '../promises/read-deeds';
import type { Reading } from '../promises/reading';
import type { World } from '../snapshot/world';
import { placesByName, type PlaceRow } from '../store/tables/place';
import { promisesByYear } from '../store/tables/promise';
import { activitiesOf } from '../store/tables/promise-activity';
import { keptOfData } from './kept-of-data';
import { planarOf } from './outline';
import { namedWithin, presenceTest } from './presence-test';
import { seesOffences } from './sees-offences';

type Register = z.infer<typeof placeRegister>;
type Ground = Pick<Town, 'pack' | 'territory'>;
type InShort = Omit<Register['places'][number], 'repeat'>;

/** A place as it goes over the wire. */
export function placeFrom(row: PlaceRow, territory: Town['territory']): InShort {
  const outline = JSON.parse(row.outline) as Polygon | MultiPolygon;
  return {
    place_id: row.place_id,
    revision: row.revision,
    name: row.name,
    kind: row.kind,
    members: JSON.parse(row.members) as InShort['members'],
    status: row.status,
    stadsdel: row.stadsdel,
    pack_place: row.pack_place,
    outline,
    area_m2: planarOf(outline, territory).area_m2,
  };
}

/** The register, the places with most offences first for those who may see that. */
export async function readRegister(
  { pack, territory, store }: Pick<Town, 'pack' | 'territory' | 'store'>,
  world: World,
  user: User,
  reading: Reading,
): Promise<Pick<Register, 'n_offences' | 'sentence' | 'places'>> {
  const rows = await placesByName(store.db);
  if (!seesOffences(user))
    return {
      n_offences: null,
      sentence: null,
      places: rows.map((row) => ({ ...placeFrom(row, territory), repeat: null })),
    };
  const { from, to } = world.default_period;
  const ground = { pack, territory };
  const outlines = rows.map(({ outline }) => outline);
  const { n, all, inAny } = await keepCounts(territory, world, outlines.join(), () =>
    countIn(outlines, territory, world),
  );
  const passes =
    releaseLevelOf(user.role) === 'police'
      ? await passesTo(store.db, rows, { period: { from, to }, reading, ground })
      : null;
  const promised = await promisedIn(store.db, rows, { year: reading.year, ground });
  const begun = (await readMeasures(store.db, reading)).filter(({ phase }) => phase !== 'planned');
  const places = rows
    .map((row, i) => ({
      ...placeFrom(row, territory),
      repeat: {
        n: n[i]!,
        share: all === 0 ? 0 : Math.round((1000 * n[i]!) / all) / 1000,
        n_passes: passes === null ? null : (passes.get(row.place_id) ?? 0),
        n_promised: promised.get(row.place_id) ?? 0,
        n_measures: begun.filter(({ about }) => about.code === row.place_id).length,
      },
    }))
    .sort((a, b) => b.repeat.n - a.repeat.n || (a.name < b.name ? -1 : 1));
  const isShared = n.reduce((sum, each) => sum + each, 0) > inAny;
  const sentence = describeRegister(places.length, { inAny, all, isShared }, pack.municipality.name);
  return { n_offences: all, sentence, places };
}

interface Counts {
  /** offences within each outline */
  n: Float64Array;
  /** with a place at all, and within any outline */
  all: number;
  inAny: number;
}

const keepCounts = keptOfData<Counts>();

/** Counts the offences of the world's own period within each outline, but for what the police mostly find themselves. */
async function countIn(outlines: readonly string[], territory: Town['territory'], world: World): Promise<Counts> {
  const { from, to } = world.default_period;
  const everything = { category: null, place_type: null, weekday: null, hour: null, stadsdel: null };
  const points = await world.askColumns('street-points', { ...everything, presence_produced: false, from, to });
  const shapes = outlines.map((outline) => planarOf(JSON.parse(outline) as Polygon | MultiPolygon, territory));
  const n = new Float64Array(outlines.length);
  let [all, inAny] = [0, 0];
  for (let i = 0; i < points.x.length; i++) {
    const count = points.n[i]!;
    if (points.kind[i] !== 0 || count === 0) continue;
    all += count;
    const holding = shapes.flatMap(({ holds }, k) => (holds([points.x[i]!, points.y[i]!]) ? [k] : []));
    for (const k of holding) n[k]! += count;
    if (holding.length > 0) inAny += count;
  }
  return { n, all, inAny };
}

/** @param isShared whether an offence lies in more than one of them, so that their shares add up to more */
function describeRegister(
  places: number,
  { inAny, all, isShared }: { inAny: number; all: number; isShared: boolean },
  town: string,
) {
  if (places === 0 || all === 0) return null;
  return formatBoth(
    (f) =>
      `${f((100 * inAny) / all, 0)} % av de anmälda brotten i ${town} som har en plats ligger på de ${f(places)} platserna.${isShared ? ' Platser som går in i varandra delar brott: andelarna blir tillsammans mer än så.' : ''}`,
    (f) =>
      `${f((100 * inAny) / all, 0)} % of the reported offences in ${town} that have a place lie at the ${f(places)} places.${isShared ? ' Places that overlap share offences: their shares add up to more than that.' : ''}`,
  );
}

/** How many passes to each place of the register were carried out, by its id. */
async function passesTo(
  db: Town['store']['db'],
  rows: readonly PlaceRow[],
  { period, reading, ground }: { period: { from: string; to: string }; reading: Reading; ground: Ground },
): Promise<Map<string, number>> {
  const weeks = { from: mondayOf(period.from), to: addDays(mondayOf(period.to), 7) };
  const deeds = (await readDeeds(db, weeks, reading)).filter(
    ({ outcome, date }) => outcome === 'done' && date >= period.from && date < period.to,
  );
  return new Map(rows.map((row) => [row.place_id, deeds.filter(presenceTest(row, ground)).length]));
}

/** How many activities of a year's promise name each place of the register, by its id. */
async function promisedIn(
  db: Town['store']['db'],
  rows: readonly PlaceRow[],
  { year, ground }: { year: number; ground: Ground },
): Promise<Map<string, number>> {
  const promise = (await promisesByYear(db)).find((row) => row.year === year);
  if (promise === undefined) return new Map();
  const activities = (await activitiesOf(db, promise.promise_id)).map(activityOf);
  return new Map(
    rows.map((row) => {
      const named = new Set([row.place_id, ...namedWithin(row, ground)]);
      return [row.place_id, activities.filter(({ places }) => places.some((place) => named.has(place))).length];
    }),
  );
}
