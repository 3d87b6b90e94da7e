import { addMonths, startOfMonth } from '../../../data/terms/calendar';
import { insertMeasure, measuresByTime, type MeasureRow } from '../../store/tables/measure';
import { placesByName } from '../../store/tables/place';
import { promisesByYear } from '../../store/tables/promise';
import type { Store } from '../../store/types';
import { DEMO } from '../../promises/demo/demo';
import type { MeasureContent } from '../measure-content';

interface DemoMeasure extends Omit<MeasureContent, 'from' | 'to'> {
  place: string;
  /** months from the month of today to its beginning; before it where below 0 */
  begins: number;
}

/** What has been done and is planned at places of the demo world. */
const MEASURES: readonly DemoMeasure[] = [
  {
    place: 'rissne-torg',
    begins: -13,
    problem: 'Bråk och skadegörelse på torget fredag och lördag kväll.',
    cause: 'Mörkt och skymd sikt mellan kiosken och tunnelbanan, och ingen vuxen på plats efter att butikerna stängt.',
    action: 'Ny belysning, nedtagna buskar och trygghetsvärdar fredag och lördag kväll',
    indicator: 'Färre anmälda brott på torget under ett år.',
    categories: [],
    owner: 'Sundbybergs stad, stadsmiljö',
    months: 12,
    is_worst: true,
  },
  {
    place: 'hallonbergens-centrum',
    begins: 2,
    problem: 'Stölder ur bilar och skadegörelse i garaget.',
    cause: 'Garaget är öppet dygnet runt och ingen ser nedre planet.',
    action: 'Låsta portar nattetid och ronder i garaget',
    indicator: 'Färre anmälda brott i och runt centrum under ett år.',
    categories: [],
    owner: 'Centrumägaren',
    months: 12,
    is_worst: false,
  },
];

/** Another server has been first: ends a transaction that has nothing to save. */
class AlreadyThere extends Error {}

/** Puts the measures of the demo world into a store that has none; once, however many servers do. */
export async function plantDemoMeasures(store: Store, today: string): Promise<void> {
  if ((await measuresByTime(store.db)).length > 0) return;
  await store
    .write({ user_id: null, role: null, request_id: null }, async (tx) => {
      if ((await measuresByTime(tx.db)).length > 0) throw new AlreadyThere();
      const places = await placesByName(tx.db);
      const promises = await promisesByYear(tx.db);
      const at = `${today}T09:00:00.000Z`;
      const rows = MEASURES.flatMap(({ place, begins, ...said }): MeasureRow[] => {
        const found = places.find(({ pack_place }) => pack_place === place);
        if (found === undefined) return [];
        const from = addMonths(startOfMonth(today), begins);
        const promise = promises.find(({ year }) => year === Number(from.slice(0, 4)));
        return [
          {
            measure_id: `demo-${place}`,
            revision: 1,
            place_id: found.place_id,
            stadsdel: found.stadsdel,
            promise_id: promise?.promise_id ?? null,
            begins_on: from,
            content: JSON.stringify({ ...said, from, to: null } satisfies MeasureContent),
            created_by: DEMO,
            created_at: at,
            updated_by: DEMO,
            updated_at: at,
          },
        ];
      });
      if (rows.length === 0) throw new AlreadyThere();
      for (const row of rows) await insertMeasure(tx.db, row);
      const detail = { source: DEMO, n: rows.length };
      await tx.audit({ action: 'import', subject: 'measure', subject_id: null, detail });
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyThere)) throw error;
    });
}
