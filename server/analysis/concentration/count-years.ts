import type { AnalysisParameters, Rectangle } from '../../db/question-parameters';
import type { Questions } from '../../db/questions';
import type { World } from '../../snapshot/world';

const MAX_KEPT = 32;

type Rows = Questions['pattern-cells-by-year']['row'][];

/** They end with the data that they are of. */
const kept = new WeakMap<World['data_key'], Map<string, Promise<Rows>>>();

/**
 * The offences of all the data under a filter, per year and square: kept, since they stay the same when another period
 * is asked for.
 */
export function countYears(
  world: World,
  { category, place_type, weekday, hour, stadsdel, presence_produced }: AnalysisParameters,
  squares: Rectangle,
): Promise<Rows> {
  const always = { category, place_type, weekday, hour, stadsdel, presence_produced };
  const of_world = kept.get(world.data_key) ?? new Map<string, Promise<Rows>>();
  kept.set(world.data_key, of_world);
  const key = JSON.stringify([always, squares]);
  const known = of_world.get(key);
  if (known) return known;
  const asked = world.ask('pattern-cells-by-year', { ...always, ...squares });
  asked.catch(() => of_world.delete(key));
  const [oldest] = of_world.keys();
  if (of_world.size >= MAX_KEPT && oldest !== undefined) of_world.delete(oldest);
  of_world.set(key, asked);
  return asked;
}
