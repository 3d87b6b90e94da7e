import type { Pack } from '../../data/pack/schema';
import { inBothLanguages } from '../http/local-text';
import { insertPromise, promisesByYear, type PromiseRow } from '../store/tables/promise';
import { insertActivities, type ActivityRow } from '../store/tables/promise-activity';
import type { Principal, Store } from '../store/types';
import type { PromisedActivity } from './activity';
import type { PromiseContent } from './promise-content';

const PROGRAM: Principal = { user_id: null, role: null, request_id: null };

/** Another server has been first: ends a transaction that has nothing to save. */
class AlreadyThere extends Error {}

/** A promise with its activities, to be put into the store. */
export interface WholePromise {
  year: number;
  content: PromiseContent;
  activities: readonly PromisedActivity[];
}

/** The promise that the pack brings; null where it brings none. */
export function promiseOfPack({ promises, municipality }: Pack): WholePromise | null {
  const { year, areas, source, title, summary } = promises;
  if (year === null || areas.every(({ activities }) => activities.length === 0)) return null;
  const text = (given: Parameters<typeof inBothLanguages>[0] | null | undefined) =>
    given ? inBothLanguages(given) : { sv: '', en: '' };
  const named = {
    sv: `Medborgarlöfte för ${municipality.name} ${year}`,
    en: `Promise of ${municipality.name} ${year}`,
  };
  return {
    year,
    content: {
      title: title ? inBothLanguages(title) : named,
      summary: text(summary),
      areas: areas.map(({ area, title, why }) => ({ area, title: inBothLanguages(title), why: inBothLanguages(why) })),
      source,
    },
    activities: areas.flatMap(({ area, activities }) =>
      activities.map((promised): PromisedActivity => ({
        priority_area: area,
        title: inBothLanguages(promised.title),
        kinds: [promised.activity, ...(promised.also ?? [])],
        target_kind: promised.target?.kind ?? 'count',
        target_n: promised.target?.n ?? 1,
        stadsdelar: promised.stadsdelar ?? [],
        places: promised.places ?? [],
        indicator: text(promised.indicator),
        from: `${year}-01-01`,
        to: `${year + 1}-01-01`,
        owner_police: text(promised.owner_police),
        owner_municipality: text(promised.owner_municipality),
        milestones: promised.milestones ?? [],
      })),
    ),
  };
}

/** Puts promises into a store whose years have none; once, however many servers do. @param made_from 'pack' or 'demo' */
export async function seedPromises(store: Store, promises: readonly WholePromise[], made_from: string): Promise<void> {
  const isMissing = (known: readonly PromiseRow[]) =>
    promises.filter(({ year }) => !known.some((row) => row.year === year || row.promise_id === idOf(year, made_from)));
  if (isMissing(await promisesByYear(store.db)).length === 0) return;
  await store
    .write(PROGRAM, async (tx) => {
      const missing = isMissing(await promisesByYear(tx.db));
      if (missing.length === 0) throw new AlreadyThere();
      for (const promise of missing) {
        const { row, activities } = rowsOf(promise, made_from);
        await insertPromise(tx.db, row);
        await insertActivities(tx.db, activities);
        const detail = { year: promise.year, source: made_from };
        await tx.audit({ action: 'import', subject: 'promise', subject_id: row.promise_id, detail });
      }
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyThere)) throw error;
    });
}

function idOf(year: number, made_from: string): string {
  return `${made_from}-${year}`;
}

function rowsOf({ year, content, activities }: WholePromise, made_from: string) {
  const at = new Date().toISOString();
  const promise_id = idOf(year, made_from);
  const row: PromiseRow = {
    promise_id,
    revision: 1,
    year,
    content: JSON.stringify(content),
    made_from,
    created_by: made_from,
    created_at: at,
    updated_by: made_from,
    updated_at: at,
  };
  return {
    row,
    activities: activities.map((activity, i): ActivityRow => ({
      activity_id: `${promise_id}-${String(i + 1).padStart(2, '0')}`,
      promise_id,
      revision: 1,
      position: i + 1,
      content: JSON.stringify(activity),
      updated_by: made_from,
      updated_at: at,
    })),
  };
}
