import { setImmediate } from 'node:timers/promises';
import type { World } from '../snapshot/world';
import { howManyOn, type Near } from './nearest-segments';
import { RULES } from './street-rules';
import type { Streets } from './street-network';

/** So many points are placed and kept before others are let in. */
const AT_ONCE = 5000;

/** Points around which the same streets lie, and of which every rule makes the same, as one place; numbered from 0. */
export interface Places {
  /** where the streets of each begin in `segments`; one more than there are places */
  begins: Uint32Array;
  /** indexes of the segments around each place, nearest first */
  segments: Uint32Array;
  /** for each of RULES, how many of them from the first on an offence there is on */
  n_on: readonly Uint8Array[];
}

/** They end with the data that they are of. */
const kept = new WeakMap<World['data_key'], Promise<Places>>();

/**
 * The different places between the streets that offences lie on: of tens of thousands of points a few thousand. Which of
 * them an offence lies at is set in the table of offences when this is first asked for: it follows from the data and the
 * streets, and not from any filter.
 */
export function placesOf(world: World, { nearest }: Pick<Streets, 'nearest'>): Promise<Places> {
  const known = kept.get(world.data_key);
  if (known !== undefined) return known;
  const places = setPlaces(world, nearest);
  kept.set(world.data_key, places);
  // one reader who leaves must not leave the next without places
  places.catch(() => kept.delete(world.data_key));
  return places;
}

async function setPlaces(world: World, nearest: Streets['nearest']): Promise<Places> {
  // what a reader who left had begun
  await world.ask('clear-street-places', {});
  const points = await world.askColumns('offence-points', {});
  const found: Near[] = [];
  const numbers = new Map<string, number>();
  for (let begin = 0; begin < points.x.length; begin += AT_ONCE) {
    const x = [...points.x.subarray(begin, begin + AT_ONCE)];
    const y = [...points.y.subarray(begin, begin + AT_ONCE)];
    const place = x.map((_, i) => {
      const near = nearest.find(x[i]!, y[i]!);
      const key = placeKey(near);
      const number = numbers.get(key) ?? found.push(near) - 1;
      numbers.set(key, number);
      return number;
    });
    await world.ask('keep-street-places', { x, y, place });
    await setImmediate();
  }
  await world.ask('set-street-places', {});
  await world.ask('clear-street-places', {});
  return packPlaces(found);
}

/** The same for points that no rule tells apart. */
function placeKey(near: Near): string {
  const on = RULES.map((rule) => howManyOn(near, rule));
  return `${on.join(' ')}: ${near.segments.slice(0, Math.max(...on)).join(' ')}`;
}

function packPlaces(found: readonly Near[]): Places {
  const begins = new Uint32Array(found.length + 1);
  found.forEach(({ segments }, i) => (begins[i + 1] = begins[i]! + segments.length));
  return {
    begins,
    segments: Uint32Array.from(found.flatMap(({ segments }) => segments)),
    n_on: RULES.map((rule) => Uint8Array.from(found, (near) => howManyOn(near, rule))),
  };
}
