import type { Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type DecisionRow = Selectable<Tables['priority_decision']>;

/** The decisions on priorities, the latest first. @param decision_id the one to read; all when left out */
export function decisionsByDay(db: Db, decision_id?: string): Promise<DecisionRow[]> {
  return db
    .selectFrom('priority_decision')
    .selectAll()
    .$if(decision_id !== undefined, (query) => query.where('decision_id', '=', decision_id ?? ''))
    .orderBy('created_at', 'desc')
    .orderBy('decision_id')
    .execute();
}

/** @returns undefined when there is none */
export function findDecision(db: Db, decision_id: string): Promise<DecisionRow | undefined> {
  return db.selectFrom('priority_decision').selectAll().where('decision_id', '=', decision_id).executeTakeFirst();
}

export async function insertDecision(db: Db, row: DecisionRow): Promise<void> {
  await db.insertInto('priority_decision').values(row).execute();
}

export async function updateDecision(db: Db, row: DecisionRow): Promise<void> {
  await db.updateTable('priority_decision').set(row).where('decision_id', '=', row.decision_id).execute();
}
