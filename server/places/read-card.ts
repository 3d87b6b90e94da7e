import type { z } from '@hono/zod-openapi';
import { releaseLevelOf, type User } from '../access/roles';
import type { placeCard } from '../contract/place-register';
import type { Town } from '../http/deps';
import { Refusal } from '../http/problem';
import { readPromisesOf } from '../promises/read-promises';
import type { Reading } from '../promises/reading';
import { whoDecided } from '../promises/who-decided';
import type { World } from '../snapshot/world';
import { placesByName, statusesOf } from '../store/tables/place';
import { userNames } from '../store/tables/user';
import { keptOfData } from './kept-of-data';
import { offencesAt } from './offences-at';
import { planarOf } from './outline';
import { presenceAt } from './presence-at';
import { namedWithin, presenceTest } from './presence-test';
import { placeFrom } from './read-register';
import { seesOffences } from './sees-offences';
import { meetingsAt, observationsAt } from './told-at';

type Card = z.infer<typeof placeCard>;
/** Years whose promise is told of. */
const MOST_PROMISES = 2;

const keepOffences = keptOfData<NonNullable<Card['offences']>>();

/** Everything known of a place that somebody may see. @throws {Refusal} when there is none */
export async function readCard(
  { pack, territory, store }: Pick<Town, 'pack' | 'territory' | 'store'>,
  place_id: string,
  { world, user, reading }: { world: World; user: User; reading: Reading },
): Promise<Omit<Card, 'may_change' | 'revision'>> {
  const { db } = store;
  const [row] = await placesByName(db, place_id);
  if (row === undefined) throw new Refusal('not_found');
  const place = placeFrom(row, territory);
  const period = world.default_period;
  const statuses = await statusesOf(db, place_id);
  const names = await userNames(
    db,
    statuses.map(({ decided_by }) => decided_by),
  );
  const planar = planarOf(place.outline, territory);
  const isThere = presenceTest(row, { pack, territory });
  const named = new Set([row.place_id, ...namedWithin(row, { pack, territory })]);
  const stadsdel = row.made_from === 'stadsdel' ? row.stadsdel : null;
  const kinds = pack.actors.activities.filter(({ is_meeting }) => is_meeting).map(({ activity }) => activity);
  return {
    period,
    place,
    history: statuses.map(({ status, reason, decided_by, decided_at }) => ({
      status,
      reason,
      decided_by: whoDecided(decided_by, names),
      decided_at,
    })),
    offences: seesOffences(user)
      ? await keepOffences(territory, world, row.outline, () => offencesAt(planar, period, world))
      : null,
    presence: releaseLevelOf(user.role) === 'police' ? await presenceAt(db, isThere, reading) : null,
    promises: await promisesAbout(db, named, reading),
    observations: await observationsAt(db, { planar, isThere, toMetres: territory.toMetres }, user, reading),
    meetings: await meetingsAt(db, kinds, { places: [...named], stadsdel }, user, reading),
  };
}

/** What promises say of a place, the newest year first. */
async function promisesAbout(
  db: Town['store']['db'],
  named: ReadonlySet<string>,
  reading: Reading,
): Promise<Card['promises']> {
  const isAbout = ({ places }: { places: readonly string[] }) => places.some((place) => named.has(place));
  const promises = await readPromisesOf(db, reading, isAbout, MOST_PROMISES);
  return promises.flatMap(({ promise_id, year, activities }) =>
    activities.map(({ title, sentence }) => ({ promise_id, year, title, sentence })),
  );
}
