import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { priorities } from '../contract/priorities';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import { decisionsByDay, findDecision, insertDecision, updateDecision, type DecisionRow } from '../store/tables/priority-decision'; // prettier-ignore
import { userNames } from '../store/tables/user';
import type { Db, Store, Tx } from '../store/types';
import type { Order } from './make-order';

export type Decision = z.infer<typeof priorities>['decisions'][number];
type Content = Pick<Decision, 'weights' | 'order' | 'chosen' | 'reason'>;
interface Given {
  chosen: readonly string[];
  reason: string;
}

/** A decision that somebody else has changed since it was fetched. */
export class DecisionConflict extends Error {
  override name = 'DecisionConflict';
  constructor(readonly decision_id: string) {
    super(`decision ${decision_id} has been changed`);
  }
}

/** So much of the order as it was is kept with a decision. */
const MOST_KEPT = 20;

/** The decisions, the latest first. @param decision_id the one to read; all when left out */
export async function readDecisions(db: Db, decision_id?: string): Promise<Decision[]> {
  const rows = await decisionsByDay(db, decision_id);
  const names = await userNames(
    db,
    rows.map(({ updated_by }) => updated_by),
  );
  return rows.map(({ decision_id: id, revision, decided_on, kind, content, updated_by, updated_at }) => ({
    decision_id: id,
    ...{ revision, decided_on, kind },
    ...contentOf({ content }),
    decided_by: names.get(updated_by) ?? '',
    recorded_at: updated_at,
  }));
}

/** Keeps what was decided with the order as it was. @returns its id. @throws {BadInput} for something that is not in the order */
export async function addDecision(store: Store, by: By, order: Order, given: Given): Promise<string> {
  const chosen = namesOf(given, order.units);
  const { result } = await store.write(by.principal, async (tx) => {
    const at = new Date().toISOString();
    const content: Content = {
      weights: order.weights,
      order: order.units.flatMap(({ code, name, together }) => (together ? [{ code, name, low: together.low, high: together.high }] : [])).slice(0, MOST_KEPT), // prettier-ignore
      chosen,
      reason: given.reason,
    };
    const row: DecisionRow = {
      decision_id: randomUUID(),
      revision: 1,
      decided_on: order.today,
      kind: order.kind,
      content: JSON.stringify(content),
      ...{ created_by: by.user_id, created_at: at, updated_by: by.user_id, updated_at: at },
    };
    await insertDecision(tx.db, row);
    const detail = { decided_on: row.decided_on, kind: row.kind, after: content };
    await tx.audit({ action: 'create', subject: 'priority', subject_id: row.decision_id, detail });
    tellDecision(tx, row.decision_id);
    return row.decision_id;
  });
  return result;
}

/** Changes what was chosen and why; the order stays as it was. @throws {Refusal | DecisionConflict | BadInput} */
export async function changeDecision(
  store: Store,
  by: By,
  at: { decision_id: string; revision: number },
  given: Given,
  units: readonly { code: string; name: string }[],
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const before = await findDecision(tx.db, at.decision_id);
    if (before === undefined) throw new Refusal('not_found');
    if (before.revision !== at.revision) throw new DecisionConflict(at.decision_id);
    const content = contentOf(before);
    const after = { ...content, chosen: namesOf(given, [...content.chosen, ...content.order, ...units]), reason: given.reason }; // prettier-ignore
    await updateDecision(tx.db, {
      ...before,
      revision: before.revision + 1,
      content: JSON.stringify(after),
      updated_by: by.user_id,
      updated_at: new Date().toISOString(),
    });
    const detail = { decided_on: before.decided_on, kind: before.kind, before: content, after };
    await tx.audit({ action: 'change', subject: 'priority', subject_id: at.decision_id, detail });
    tellDecision(tx, at.decision_id);
  });
}

const ACCEPTED_CHOSEN = { sv: 'stadsdelar eller platser ur ordningen', en: 'stadsdelar or places of the order' };

function namesOf({ chosen }: Given, units: readonly { code: string; name: string }[]): Content['chosen'] {
  return [...new Set(chosen)].map((code) => {
    const found = units.find((unit) => unit.code === code);
    if (found === undefined) throw new BadInput('chosen', code, ACCEPTED_CHOSEN);
    return { code, name: found.name };
  });
}

function contentOf({ content }: Pick<DecisionRow, 'content'>): Content {
  return JSON.parse(content) as Content;
}

function tellDecision(tx: Tx, decision_id: string): void {
  tx.changed({ topic: 'priority', id: decision_id, scope: null });
}
