import { MEASURE_KIND } from '../../data/terms/measure-kind';
import { measureContentOf } from '../measures/measure-content';
import { measuresByTime } from '../store/tables/measure';
import { placesByName } from '../store/tables/place';
import type { Db } from '../store/types';
import type { Deed } from './deed';

/**
 * The measures, as what promises are measured by: each once, on the day on which it began, done when that day is over. One at
 * a place of the register is at the named place that the register's is about, and at itself where there is none.
 * @param today local date
 */
export async function readMeasureDeeds(db: Db, today: string): Promise<Deed[]> {
  const rows = await measuresByTime(db);
  if (rows.length === 0) return [];
  const named = new Map((await placesByName(db)).map(({ place_id, pack_place }) => [place_id, pack_place]));
  return rows.map((row) => {
    const place = row.place_id === null ? null : (named.get(row.place_id) ?? row.place_id);
    const { from } = measureContentOf(row);
    return {
      deed_id: row.measure_id,
      date: from,
      kind: MEASURE_KIND,
      stadsdel: row.stadsdel,
      places: place === null ? [] : [place],
      area: null,
      outcome: from < today ? 'done' : 'ahead',
      planned_min: 0,
      delivered_min: 0,
      visits: [],
    };
  });
}
