import type { MultiPolygon, Polygon } from 'geojson';
import { addDays, mondayOf } from '../../../data/terms/calendar';
import { DEMO } from '../../promises/demo/demo';
import { placesByName } from '../../store/tables/place';
import { insertTrial, trialsByTime } from '../../store/tables/trial';
import type { Store } from '../../store/types';
import { drawDays } from '../draw-trial';
import type { TrialContent } from '../trial-content';

/** Weeks before today's in which the trial began, and how many it lasted: it is over, and its reports are in. */
const [BEGAN_WEEKS_AGO, WEEKS] = [20, 8];
const SEED = 2021;
const PLACE = 'sundbybergs-torg';

/** Another server has been first: ends a transaction that has nothing to save. */
class AlreadyThere extends Error {}

/** Puts the trial of the demo world into a store that has none; once, however many servers do. */
export async function plantDemoTrial(store: Store, today: string): Promise<void> {
  if ((await trialsByTime(store.db)).length > 0) return;
  const place = (await placesByName(store.db)).find(({ pack_place }) => pack_place === PLACE);
  if (place === undefined) return;
  const from = addDays(mondayOf(today), -7 * BEGAN_WEEKS_AGO);
  const content: TrialContent = {
    name: 'Fotpatrull på torget varannan dag',
    action: 'Fotpatrull på torget de dagar lotten faller på, annars ingen planerad närvaro',
    dose: 'Två besök om 15 minuter mellan 15 och 22',
    owner: 'Områdespolisen',
    unit: 'days',
    weeks: WEEKS,
    categories: [],
    seed: SEED,
    n_drawn: 1,
    places: [
      {
        place_id: place.place_id,
        name: place.name,
        outline: JSON.parse(place.outline) as Polygon | MultiPolygon,
        n_before: 0,
      },
    ],
    units: drawDays({ from, weeks: WEEKS }, SEED),
    stopped: null,
  };
  const at = `${addDays(from, -7)}T09:00:00.000Z`;
  const who = { created_by: DEMO, created_at: at, updated_by: DEMO, updated_at: at };
  const row = { trial_id: 'demo-torget', revision: 1, begins_on: from, content: JSON.stringify(content), ...who };
  await store
    .write({ user_id: null, role: null, request_id: null }, async (tx) => {
      if ((await trialsByTime(tx.db)).length > 0) throw new AlreadyThere();
      await insertTrial(tx.db, row);
      await tx.audit({ action: 'import', subject: 'trial', subject_id: null, detail: { source: DEMO, n: 1 } });
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyThere)) throw error;
    });
}
