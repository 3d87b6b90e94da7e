import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import type { Deps } from '../http/deps';
import type { acceptedSuggestion, suggestion } from '../contract/suggestions';
import { Conflict, Refusal } from '../http/problem';
import type { Principal, Store, Tx } from '../store/types';
import { insertPasses } from '../store/tables/pass';
import { noteTaken, endDraft, findSuggestion, insertSuggestion, type SuggestionRow } from '../store/tables/suggestion';
import { checkPass } from '../passes/check-pass';
import { mayPlan } from '../passes/may-plan';
import { newRows } from '../passes/save-pass';
import { announcePass } from '../passes/announce-pass';
import type { SuggestionResult } from './suggestion-result';
import { toursOf } from './tours-of';

export type Suggestion = z.infer<typeof suggestion>;
/** What has been planned of a suggestion, kept with it. */
type Accepted = Pick<Suggestion, 'taken' | 'made'>;

/** A stored draft as it goes over the wire. */
export function suggestionFrom({
  suggestion_id,
  revision,
  status,
  created_at,
  result: text,
}: SuggestionRow): Suggestion {
  const { taken = [], made = [], ...result } = JSON.parse(text) as SuggestionResult & Partial<Accepted>;
  return { suggestion_id, revision, status, created_at, taken, made, result };
}

/** Keeps a draft. Nothing is planned by it. */
export async function keepSuggestion(
  store: Store,
  by: Principal,
  user: User,
  monday: string,
  result: SuggestionResult,
) {
  const suggestion_id = randomUUID();
  const { parameters, card } = result;
  const { result: kept } = await store.write(by, async (tx) => {
    const row = await insertSuggestion(tx.db, {
      suggestion_id,
      revision: 1,
      week_start: monday,
      seed: parameters.seed,
      data_version: card.data_version,
      parameters: JSON.stringify(parameters),
      result: JSON.stringify(result),
      status: 'draft',
      created_by: user.user_id,
      created_at: new Date().toISOString(),
    });
    await tx.audit({ action: 'create', subject: 'suggestion', subject_id: suggestion_id, detail: { parameters } });
    tx.changed({ topic: 'suggestion', id: suggestion_id, scope: monday });
    return row;
  });
  return kept;
}

/** @throws {Refusal} when there is none */
export async function readSuggestion({ db }: Pick<Store, 'db'>, suggestion_id: string): Promise<SuggestionRow> {
  const row = await findSuggestion(db, suggestion_id);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/**
 * Makes passes of the visits that a person has kept, one for each patrol and day with its visits as stops: all of them or
 * none, each checked as a pass that somebody writes. What has been taken back can be accepted again, at the revision
 * that the suggestion then has.
 * @throws {BadInput} for the first visit that cannot be planned
 * @throws {Refusal} when they are not the user's to plan
 * @throws {Conflict} when somebody has accepted, discarded or changed it meanwhile
 */
export async function acceptSuggestion(
  store: Store,
  by: Principal,
  user: User,
  deps: Pick<Deps, 'pack' | 'territory'>,
  now: Date,
  at: { suggestion_id: string } & z.infer<typeof acceptedSuggestion>,
) {
  const { result: pass_ids, revision } = await store.write(by, async (tx) => {
    const before = suggestionFrom(await readSuggestion(tx, at.suggestion_id));
    if (before.revision !== at.revision) throw new Conflict(before);
    const { result: drafted } = before;
    const visit_ids = at.visits.map(({ visit_id }) => visit_id);
    const taken = [...new Set([...before.taken, ...visit_ids])];
    const rest = drafted.visits.filter(({ visit_id }) => !taken.includes(visit_id));
    const values = toursOf(at.visits, drafted, deps).map((pass) => checkPass(pass, deps, now, null));
    if (values.some((pass) => !mayPlan(user, pass))) throw new Refusal('not_allowed');
    const passes = newRows(values, 'suggestion', user.user_id);
    const pass_ids = passes.map(({ pass_id }) => pass_id);
    const kept: Accepted = { taken, made: [...before.made, { visit_ids, pass_ids }] };
    const text = JSON.stringify({ ...drafted, ...kept });
    const row = await acceptOrConflict(tx, at, text, at.keep_rest && rest.length > 0 ? 'draft' : 'accepted');
    await insertPasses(tx.db, passes);
    const removed = row.status === 'accepted' ? rest.map(({ visit_id }) => visit_id) : [];
    await tx.audit({
      action: 'accept',
      subject: 'suggestion',
      subject_id: row.suggestion_id,
      detail: { pass_ids, visits: at.visits, removed },
    });
    tx.changed({ topic: 'suggestion', id: row.suggestion_id, scope: row.week_start });
    for (const pass of passes) {
      await tx.audit({
        action: 'create',
        subject: 'pass',
        subject_id: pass.pass_id,
        detail: { suggestion_id: row.suggestion_id },
      });
      announcePass(tx, pass.pass_id, pass);
    }
    return pass_ids;
  });
  return { pass_ids, revision };
}

/** Puts a draft aside. @throws {Refusal | Conflict} */
export async function discardSuggestion(store: Store, by: Principal, at: { suggestion_id: string; revision: number }) {
  const { result: discarded } = await store.write(by, async (tx) => {
    const row = await takeDraft(tx, at, 'discarded');
    await tx.audit({ action: 'discard', subject: 'suggestion', subject_id: row.suggestion_id });
    tx.changed({ topic: 'suggestion', id: row.suggestion_id, scope: row.week_start });
    return row;
  });
  return discarded;
}

/** Takes a draft out of everybody else's hands. */
async function takeDraft(
  tx: Tx,
  at: { suggestion_id: string; revision: number },
  status: 'discarded',
): Promise<SuggestionRow> {
  const row = await endDraft(tx.db, at, status);
  if (row === undefined) throw new Conflict(suggestionFrom(await readSuggestion(tx, at.suggestion_id)));
  return row;
}

async function acceptOrConflict(
  tx: Tx,
  at: { suggestion_id: string; revision: number },
  result: string,
  status: 'draft' | 'accepted',
): Promise<SuggestionRow> {
  const row = await noteTaken(tx.db, at, { result, status });
  if (row === undefined) throw new Conflict(suggestionFrom(await readSuggestion(tx, at.suggestion_id)));
  return row;
}
