import type { z } from '@hono/zod-openapi';
import type { MeasurePhase } from '../../data/terms/measure';
import type { measure } from '../contract/measures';
import { Refusal } from '../http/problem';
import { measuresByTime, type MeasureRow } from '../store/tables/measure';
import { placesByName } from '../store/tables/place';
import { promisesByYear } from '../store/tables/promise';
import type { Db } from '../store/types';
import { measureContentOf } from './measure-content';

export type Measure = z.infer<typeof measure>;

interface Reader {
  today: string;
  /** name of a stadsdel */
  nameOf: (code: string) => string;
}

/** Every measure, the latest begun first. @param measure_id the one to read; all when left out */
export async function readMeasures(db: Db, reader: Reader, measure_id?: string): Promise<Measure[]> {
  const rows = await measuresByTime(db, measure_id);
  if (rows.length === 0) return [];
  const places = new Map((await placesByName(db)).map(({ place_id, name }) => [place_id, name]));
  const years = new Map((await promisesByYear(db)).map(({ promise_id, year }) => [promise_id, year]));
  return rows.map((row) => measureFrom(row, reader, places, years));
}

/** One measure. @throws {Refusal} when there is none */
export async function readMeasure(db: Db, reader: Reader, measure_id: string): Promise<Measure> {
  const [found] = await readMeasures(db, reader, measure_id);
  if (found === undefined) throw new Refusal('not_found');
  return found;
}

function measureFrom(
  row: MeasureRow,
  { today, nameOf }: Reader,
  places: ReadonlyMap<string, string>,
  years: ReadonlyMap<string, number>,
): Measure {
  const content = measureContentOf(row);
  const { measure_id, revision, place_id, stadsdel, promise_id, updated_at } = row;
  const year = promise_id === null ? undefined : years.get(promise_id);
  return {
    measure_id,
    revision,
    ...content,
    about:
      place_id === null
        ? { kind: 'stadsdel', code: stadsdel, name: nameOf(stadsdel) }
        : { kind: 'place', code: place_id, name: places.get(place_id) ?? place_id },
    promise_id,
    promise: promise_id === null || year === undefined ? null : { promise_id, year },
    phase: phaseOf(content, today),
    updated_at,
  };
}

/** Where a measure stands on a day. */
function phaseOf({ from, to }: { from: string; to: string | null }, today: string): MeasurePhase {
  if (today < from) return 'planned';
  return to !== null && to <= today ? 'ended' : 'ongoing';
}
