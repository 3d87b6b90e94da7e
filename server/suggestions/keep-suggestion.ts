import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import type { Deps } from '../http/deps';
import type { acceptedSuggestion, suggestion } from '../contract/suggestions';
import { BadInput, Conflict, Refusal } from '../http/problem';
import type { Principal, Store, Tx } from '../store/types';
import { insertPasses } from '../store/tables/pass';
import { cutDraft, endDraft, findSuggestion, insertSuggestion, type SuggestionRow } from '../store/tables/suggestion';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { checkPass, type NewPass } from '../passes/check-pass';
import { mayPlan } from '../passes/may-plan';
import { newRows } from '../passes/save-pass';
import { announcePass } from '../passes/announce-pass';
import type { SuggestionResult } from './suggestion-result';

export type Suggestion = z.infer<typeof suggestion>;
type Accepted = z.infer<typeof acceptedSuggestion>;

/** A stored draft as it goes over the wire. */
export function suggestionFrom({ suggestion_id, revision, status, created_at, result }: SuggestionRow): Suggestion {
  return { suggestion_id, revision, status, created_at, result: JSON.parse(result) as SuggestionResult };
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
 * Makes passes of the visits that a person has kept, all of them or none, each checked as a pass that somebody writes.
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
  at: { suggestion_id: string } & Accepted,
) {
  const { result: pass_ids, revision } = await store.write(by, async (tx) => {
    const drafted = suggestionFrom(await readSuggestion(tx, at.suggestion_id)).result;
    const kept = new Set(at.visits.map(({ visit_id }) => visit_id));
    const rest = drafted.visits.filter(({ visit_id }) => !kept.has(visit_id));
    const row =
      at.keep_rest && rest.length > 0
        ? await cutOrConflict(tx, at, { ...drafted, visits: rest })
        : await takeDraft(tx, at, 'accepted');
    const values = at.visits.map((visit) => checkPass(passOf(visit, drafted, deps), deps, now, null));
    if (values.some((pass) => !mayPlan(user, pass))) throw new Refusal('not_allowed');
    const made = newRows(values, 'suggestion', user.user_id);
    await insertPasses(tx.db, made);
    const pass_ids = made.map(({ pass_id }) => pass_id);
    const removed = row.status === 'accepted' ? rest.map(({ visit_id }) => visit_id) : [];
    await tx.audit({
      action: 'accept',
      subject: 'suggestion',
      subject_id: row.suggestion_id,
      detail: { pass_ids, visits: at.visits, removed },
    });
    tx.changed({ topic: 'suggestion', id: row.suggestion_id, scope: row.week_start });
    for (const pass of made) {
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
  status: 'accepted' | 'discarded',
): Promise<SuggestionRow> {
  const row = await endDraft(tx.db, at, status);
  if (row === undefined) throw new Conflict(suggestionFrom(await readSuggestion(tx, at.suggestion_id)));
  return row;
}

async function cutOrConflict(
  tx: Tx,
  at: { suggestion_id: string; revision: number },
  result: SuggestionResult,
): Promise<SuggestionRow> {
  const row = await cutDraft(tx.db, at, JSON.stringify(result));
  if (row === undefined) throw new Conflict(suggestionFrom(await readSuggestion(tx, at.suggestion_id)));
  return row;
}

function passOf(
  visit: Accepted['visits'][number],
  { visits, parameters }: SuggestionResult,
  { pack }: Pick<Deps, 'pack'>,
): NewPass {
  const drafted = visits.find(({ visit_id }) => visit_id === visit.visit_id);
  if (drafted === undefined)
    throw new BadInput('visit_id', visit.visit_id, {
      sv: 'ett besök som finns i förslaget',
      en: 'a visit of the suggestion',
    });
  const place = pack.places.find(({ place }) => place === visit.place);
  if (!place?.stadsdel) throw new BadInput('place', visit.place, ACCEPTED_IN_PLAN.place);
  return {
    actor: parameters.actor,
    unit: visit.unit === undefined ? parameters.unit : visit.unit,
    activity: parameters.activity,
    stadsdel: place.stadsdel,
    place: visit.place,
    area: null,
    planned_from: visit.from,
    planned_to: visit.to,
    staff: parameters.staff,
    promise_area: null,
    note: parameters.teams > 1 ? `Lag ${drafted.team}` : '',
    status: 'planned',
  };
}
