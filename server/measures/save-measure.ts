import { randomUUID } from 'node:crypto';
import { Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { deleteMeasure, insertMeasure, measuresByTime, updateMeasure, type MeasureRow } from '../store/tables/measure';
import type { Store, Tx } from '../store/types';
import { checkMeasure, type KnownToMeasures } from './check-measure';
import { measureContentOf, type MeasureContent, type NewMeasure } from './measure-content';

/** A measure that somebody else has changed since it was fetched. */
export class MeasureConflict extends Error {
  override name = 'MeasureConflict';
  constructor(readonly measure_id: string) {
    super(`measure ${measure_id} has been changed`);
  }
}

interface At {
  measure_id: string;
  revision: number;
}

/** Adds a measure. @returns its id. @throws {BadInput} */
export async function addMeasure(store: Store, by: By, given: NewMeasure, known: KnownToMeasures): Promise<string> {
  const { result } = await store.write(by.principal, async (tx) => {
    const columns = await columnsOf(tx, given, known);
    const at = new Date().toISOString();
    const row: MeasureRow = {
      measure_id: randomUUID(),
      revision: 1,
      ...columns,
      created_by: by.user_id,
      created_at: at,
      updated_by: by.user_id,
      updated_at: at,
    };
    await insertMeasure(tx.db, row);
    await tx.audit({
      action: 'create',
      subject: 'measure',
      subject_id: row.measure_id,
      detail: { action: given.action, after: given },
    });
    tellMeasure(tx, row.measure_id);
    return row.measure_id;
  });
  return result;
}

/** Changes a measure from one revision to the next. @throws {Refusal | MeasureConflict | BadInput} */
export async function changeMeasure(
  store: Store,
  by: By,
  at: At,
  given: NewMeasure,
  known: KnownToMeasures,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await readOwn(tx, at);
    const columns = await columnsOf(tx, given, known);
    await updateMeasure(tx.db, {
      ...before,
      ...columns,
      revision: before.revision + 1,
      updated_by: by.user_id,
      updated_at: new Date().toISOString(),
    });
    const { place_id, stadsdel, promise_id } = before;
    const detail = {
      action: given.action,
      before: { place_id, stadsdel, promise_id, ...measureContentOf(before) },
      after: given,
    };
    await tx.audit({ action: 'change', subject: 'measure', subject_id: at.measure_id, detail });
    tellMeasure(tx, at.measure_id);
  });
}

/** Removes a measure. @throws {Refusal | MeasureConflict} */
export async function removeMeasure(store: Store, by: By, at: At): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await readOwn(tx, at);
    await deleteMeasure(tx.db, at.measure_id);
    const content = measureContentOf(before);
    const { place_id, stadsdel, promise_id } = before;
    const detail = { action: content.action, before: { place_id, stadsdel, promise_id, ...content } };
    await tx.audit({ action: 'remove', subject: 'measure', subject_id: at.measure_id, detail });
    tellMeasure(tx, at.measure_id);
  });
}

async function columnsOf(tx: Tx, given: NewMeasure, known: KnownToMeasures) {
  const where = await checkMeasure(tx, given, known);
  const { promise_id, from, problem, cause, action, indicator, categories, owner, to, months, is_worst, control } =
    given;
  const content: MeasureContent = {
    problem,
    cause,
    action,
    indicator,
    categories,
    owner,
    from,
    to,
    months,
    is_worst,
    control,
  };
  return { ...where, promise_id, begins_on: from, content: JSON.stringify(content) };
}

async function readOwn(tx: Tx, { measure_id, revision }: At): Promise<MeasureRow> {
  const [row] = await measuresByTime(tx.db, measure_id);
  if (row === undefined) throw new Refusal('not_found');
  if (row.revision !== revision) throw new MeasureConflict(measure_id);
  return row;
}

function tellMeasure(tx: Tx, measure_id: string): void {
  tx.changed({ topic: 'measure', id: measure_id, scope: null });
}
