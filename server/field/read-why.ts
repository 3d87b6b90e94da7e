import type { z } from '@hono/zod-openapi';
import { daysBetween } from '../../data/terms/calendar';
import type { fieldPasses } from '../contract/field';
import type { NeedReader } from '../need/read-need';
import type { World } from '../snapshot/world';
import { lastVisits } from '../store/tables/visit';
import type { Store } from '../store/types';
import { describeOffences } from './why-here';

type Why = z.infer<typeof fieldPasses>['passes'][number]['places'][number]['why'];
export type WhyAt = (place: string) => Why;

/** Earlier visits than this are not looked for: then it is long ago. */
const LOOKED_BACK_MS = 84 * 86_400_000;

/** Why somebody is sent to each place: offences of the last twelve months, and when somebody was there last. */
export async function readWhy({ db }: Pick<Store, 'db'>, needs: NeedReader, world: World, now: Date): Promise<WhyAt> {
  const [need, last] = await Promise.all([
    needs.read(world),
    lastVisits(db, new Date(now.getTime() - LOOKED_BACK_MS).toISOString()),
  ]);
  const { from, to } = need.card.period;
  const days = daysBetween(from, to);
  const places = new Map(need.places.map((place) => [place.place, place]));
  return (place) => {
    const found = places.get(place);
    if (found === undefined) return null;
    return { offences: describeOffences(found, days), last_visit: last.get(place) ?? null };
  };
}
