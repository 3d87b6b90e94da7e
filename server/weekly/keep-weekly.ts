import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { newWeekly, weekly } from '../contract/weekly';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { userNames } from '../store/tables/user';
import {
  findWeekly,
  insertWeekly,
  updateWeekly,
  weekliesByDay,
  type WeeklyInShort,
  type WeeklyRow,
} from '../store/tables/weekly-meeting';
import type { Db, Store, Tx } from '../store/types';
import type { Sheet } from './compare-windows';

export type KeptWeekly = NonNullable<z.infer<typeof weekly>['last']>;
type Decisions = z.infer<typeof newWeekly>['decisions'];

/** A meeting that somebody else has changed since it was fetched. */
export class WeeklyConflict extends Error {
  override name = 'WeeklyConflict';
  constructor(readonly weekly_id: string) {
    super(`weekly meeting ${weekly_id} has been changed`);
  }
}

/** The meetings that have been kept, without their sheets, the latest first. */
export async function readWeeklies(db: Db): Promise<KeptWeekly[]> {
  const rows = await weekliesByDay(db);
  const names = await userNames(
    db,
    rows.map(({ recorded_by }) => recorded_by),
  );
  return rows.map((row) => weeklyFrom(row, names));
}

/** One meeting as it was. @throws {Refusal} when there is none */
export async function readWeekly(db: Db, weekly_id: string): Promise<{ meeting: KeptWeekly; sheet: Sheet }> {
  const row = await findWeekly(db, weekly_id);
  if (row === undefined) throw new Refusal('not_found');
  return {
    meeting: weeklyFrom(row, await userNames(db, [row.recorded_by])),
    sheet: JSON.parse(row.sheet) as Sheet,
  };
}

/** Keeps a sheet with what was decided. @returns its id. @throws {BadInput} when the day has one already */
export async function addWeekly(store: Store, by: By, sheet: Sheet, decisions: Decisions): Promise<string> {
  const { result } = await store.write(by.principal, async (tx) => {
    if ((await weekliesByDay(tx.db)).some(({ held_on }) => held_on === sheet.held_on))
      throw new BadInput('held_on', sheet.held_on, ACCEPTED_DAY, {
        sv: 'dagens möte är redan sparat',
        en: "today's meeting has been kept already",
      });
    const row: WeeklyRow = {
      weekly_id: randomUUID(),
      revision: 1,
      held_on: sheet.held_on,
      sheet: JSON.stringify(sheet),
      decisions: JSON.stringify(decisions),
      recorded_by: by.user_id,
      recorded_at: new Date().toISOString(),
    };
    await insertWeekly(tx.db, row);
    const detail = { held_on: row.held_on, after: decisions };
    await tx.audit({ action: 'create', subject: 'weekly', subject_id: row.weekly_id, detail });
    tellWeekly(tx, row.weekly_id);
    return row.weekly_id;
  });
  return result;
}

/** Changes what was decided at a meeting; its sheet stays as it was. @throws {Refusal | WeeklyConflict} */
export async function changeWeekly(
  store: Store,
  by: By,
  at: { weekly_id: string; revision: number },
  decisions: Decisions,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findWeekly(tx.db, at.weekly_id);
    if (before === undefined) throw new Refusal('not_found');
    if (before.revision !== at.revision) throw new WeeklyConflict(at.weekly_id);
    await updateWeekly(tx.db, {
      ...before,
      revision: before.revision + 1,
      decisions: JSON.stringify(decisions),
      recorded_by: by.user_id,
      recorded_at: new Date().toISOString(),
    });
    const detail = { held_on: before.held_on, before: decisionsOf(before), after: decisions };
    await tx.audit({ action: 'change', subject: 'weekly', subject_id: at.weekly_id, detail });
    tellWeekly(tx, at.weekly_id);
  });
}

const ACCEPTED_DAY = { sv: 'ändringar i det sparade mötet', en: 'changes to the meeting that has been kept' };

function weeklyFrom(row: WeeklyInShort, names: ReadonlyMap<string, string>): KeptWeekly {
  const { weekly_id, revision, held_on, recorded_at } = row;
  const recorded_by = names.get(row.recorded_by) ?? '';
  return { weekly_id, revision, held_on, decisions: decisionsOf(row), recorded_by, recorded_at };
}

function decisionsOf({ decisions }: Pick<WeeklyRow, 'decisions'>): Decisions {
  return JSON.parse(decisions) as Decisions;
}

function tellWeekly(tx: Tx, weekly_id: string): void {
  tx.changed({ topic: 'weekly', id: weekly_id, scope: null });
}
