import { addMonths, startOfMonth } from '../../../data/terms/calendar';
import { insertMeasure, measuresByTime, type MeasureRow } from '../../store/tables/measure';
import { placesByName } from '../../store/tables/place';
import { promisesByYear } from '../../store/tables/promise';
import type { Store } from '../../store/types';
import { DEMO } from '../../promises/demo/demo';
import type { MeasureContent } from '../measure-content';
import { DEMO_MEASURES } from './demo-measures';

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
      const rows = DEMO_MEASURES.flatMap(({ place, stadsdel, begins, lasts, ...said }): MeasureRow[] => {
        const found = places.find(({ pack_place }) => pack_place === place);
        if (place !== null && found === undefined) return [];
        const from = addMonths(startOfMonth(today), begins);
        const to = lasts === null ? null : addMonths(from, lasts);
        const promise = promises.find(({ year }) => year === Number(from.slice(0, 4)));
        return [
          {
            measure_id: `demo-${place ?? stadsdel}`,
            revision: 1,
            place_id: found?.place_id ?? null,
            stadsdel: found?.stadsdel ?? stadsdel,
            promise_id: promise?.promise_id ?? null,
            begins_on: from,
            content: JSON.stringify({ ...said, from, to } satisfies MeasureContent),
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
