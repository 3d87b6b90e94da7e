import type { z } from '@hono/zod-openapi';
import { addMonths, yearsOf } from '../../data/terms/calendar';
import { formatBoth, rounded } from '../analysis/format-text';
import { releaseLevelOf, type User } from '../access/roles';
import type { area } from '../contract/area';
import type { Town } from '../http/deps';
import { keptOfData } from '../places/kept-of-data';
import { offencesAt } from '../places/offences-at';
import { planarOf } from '../places/outline';
import { presenceAt } from '../places/presence-at';
import { presenceTest } from '../places/presence-test';
import type { Reading } from '../promises/reading';
import type { World } from '../snapshot/world';
import { makeArea } from './make-area';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

type Answer = z.infer<typeof area>;

const keepOffences = keptOfData<Answer['offences']>();

/**
 * The figures of a drawn area: offences of the year that the data's own period is, with what changed, hours and kinds, and
 * the presence in it. @throws {BadInput} for a shape that cannot be used
 */
export async function readArea(
  { pack, territory, store }: Pick<Town, 'pack' | 'territory' | 'store'>,
  shape: string,
  { world, user, reading }: { world: World; user: User; reading: Reading },
): Promise<Answer> {
  const { outline, is_cut } = makeArea(shape, territory);
  const planar = planarOf(outline, territory);
  const period = world.default_period;
  const text = JSON.stringify(outline);
  const offences = await keepOffences(territory, world, text, () => offencesAt(planar, period, world));
  const row = { outline: text, place_id: '', pack_place: null, made_from: 'drawn', stadsdel: '' };
  const isYear = period.to >= addMonths(period.from, 12);
  const n_per_km2 = isYear ? rounded(offences.n / (planar.area_m2 / 1e6) / yearsOf(period), 0) : null;
  return {
    period,
    outline,
    area_m2: planar.area_m2,
    is_cut,
    n_per_km2,
    offences,
    presence:
      releaseLevelOf(user.role) === 'police'
        ? await presenceAt(store.db, presenceTest(row, { pack, territory }), reading)
        : null,
    sentence: describe(planar.area_m2, n_per_km2),
  };
}

function describe(area_m2: number, n_per_km2: number | null): Answer['sentence'] {
  const km2 = area_m2 / 1e6;
  return formatBoth(
    (f) =>
      `Området är ${f(km2, km2 < 0.1 ? 3 : 2)} km²` +
      (n_per_km2 === null ? '.' : `, med ${offencesSv(f(n_per_km2))} per km² och år.`),
    (f) =>
      `The area is ${f(km2, km2 < 0.1 ? 3 : 2)} km²` +
      (n_per_km2 === null ? '.' : `, with ${offencesEn(f(n_per_km2))} per km² and year.`),
  );
}
