import { plantDemoMeasures } from '../measures/demo/plant-demo-measures';
import { makeOutcomes } from '../meetings/demo/make-outcomes';
import type { Town } from '../http/deps';
import { seedPlaces } from '../places/seed-places';
import { isDemo, plantDemoPasses } from '../presence/plant-demo-passes';
import { makeHistory } from '../promises/demo/make-history';
import { plantDemoPromises } from '../promises/demo/plant-demo-promises';
import { readingOf } from '../promises/reading';
import { promiseOfPack, seedPromises } from '../promises/seed-promise';
import { plantDemoReports } from '../reports/demo/plant-demo-reports';
import type { World } from '../snapshot/world';
import { plantDemoTrial } from '../trials/demo/plant-demo-trial';

/**
 * Puts into the store what it begins with: the promise of the pack; in a demo world its passes, and its promises with what
 * was done for them too. What is there already stays as it is.
 */
export async function plant(
  { store, pack, territory }: Pick<Town, 'store' | 'pack' | 'territory'>,
  world: World,
): Promise<void> {
  const history = isDemo(world) ? makeHistory(pack, world.today) : [];
  const kinds = pack.actors.activities.filter(({ is_meeting }) => is_meeting).map(({ activity }) => activity);
  await plantDemoPasses(store, world, history, makeOutcomes(history, kinds));
  const promise = promiseOfPack(pack);
  if (promise) await seedPromises(store, [promise], 'pack');
  await seedPlaces(store, { pack, territory }, isDemo(world) ? 'demo' : 'pack');
  if (!isDemo(world)) return;
  await plantDemoPromises(store, pack, readingOf(pack)(world));
  await plantDemoMeasures(store, world.today);
  await plantDemoTrial(store, world.today);
  await plantDemoReports(store, pack, world.today);
}
