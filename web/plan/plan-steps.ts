import { at } from '../api/address';
import { api } from '../api/client';
import type { NewPass, Pass } from '../api/types';
import { fieldsOf } from './board/block';
import type { Args, Endpoint, Answer } from '../api/endpoint';
import type { Address } from '../api/address';
import { isUnanswered, type Sent } from '../api/receive';
import type { History, Step } from './history.svelte';
import { isUnchanged, restoreFields } from './restore-fields';

/** What a step needs of the plan that it changes. */
interface Changeable {
  history: History;
  t: { said: { collides: string; undoLater: string } };
  find: (pass_id: string) => Pass | undefined;
  ask: <T>(address: Address<T>) => Promise<Sent<T>>;
  save: <E extends Endpoint>(endpoint: E, args: Args<E>) => Promise<Sent<Answer<E>>>;
  own: (pass_ids: readonly string[]) => void;
  refuse: (message: string) => false;
  orRefuse: (outcome: Sent<unknown>) => boolean | null;
}

const onePass = api.passes[':pass_id'];

type Known = Pick<Pass, 'pass_id'> & NewPass;
type Does = Pick<Step, 'back' | 'again'>;

/** Passes that were made, one or many: all of them are taken back together, or none. */
export function madeStep(plan: Changeable, made: readonly Known[]): Does {
  return { back: () => takeAway(plan, made), again: () => putBack(plan, made) };
}

/** Passes that the server has made together can be taken back together. @param week in which they are */
export async function rememberMade(
  plan: Changeable,
  pass_ids: readonly string[],
  week: string,
  what: string,
  /** what follows from it besides, when it is taken back and when it is done again */
  follow: (isMade: boolean) => void = () => undefined,
): Promise<void> {
  if (pass_ids.length === 0) return;
  const seen = await plan.ask(at(api.passes, { query: { week } }));
  const passes = seen.done ? seen.value.passes.filter(({ pass_id }) => pass_ids.includes(pass_id)) : [];
  const made = passes.map((pass) => ({ ...fieldsOf(pass), pass_id: pass.pass_id }));
  const { back, again } = madeStep(plan, made);
  const then = async (done: Promise<boolean | null>, isMade: boolean) => {
    const isDone = await done;
    if (isDone) follow(isMade);
    return isDone;
  };
  plan.history.add({ what, back: () => then(back(), false), again: () => then(again(), true) });
}

/** A pass that was removed. */
export function removedStep(plan: Changeable, pass: Pass): Does {
  const gone = [{ ...fieldsOf(pass), pass_id: pass.pass_id }];
  return { back: () => putBack(plan, gone), again: () => takeAway(plan, gone) };
}

/** A pass that was changed: only what this changed goes back, and only where nobody has changed the same since. */
export function changedStep(plan: Changeable, pass_id: string, before: NewPass, after: NewPass): Does {
  const go = async (from: NewPass, to: NewPass) => {
    const now = await fetchNow(plan, pass_id);
    if (now === undefined) return unanswered(plan);
    const fields = now && restoreFields(fieldsOf(now), from, to);
    if (!now || !fields) return plan.refuse(plan.t.said.collides);
    return plan.orRefuse(
      await plan.save(onePass.$put, { param: { pass_id }, json: { ...fields, revision: now.revision } }),
    );
  };
  return { back: () => go(after, before), again: () => go(before, after) };
}

async function takeAway(plan: Changeable, made: readonly Known[]): Promise<boolean | null> {
  const there = await Promise.all(made.map(({ pass_id }) => fetchNow(plan, pass_id)));
  if (there.includes(undefined)) return unanswered(plan);
  const remove = there.flatMap((now) => (now ? [{ pass_id: now.pass_id, revision: now.revision }] : []));
  // what others have made of it since is theirs too
  const isTouched = there.some((now, i) => now && !isUnchanged(fieldsOf(now), fieldsOnly(made[i]!)));
  if (isTouched || remove.length === 0) return plan.refuse(plan.t.said.collides);
  return together(plan, { create: [], remove });
}

function putBack(plan: Changeable, gone: readonly Known[]): Promise<boolean | null> {
  return together(plan, { create: gone.map((pass) => ({ ...fieldsOnly(pass), pass_id: pass.pass_id })), remove: [] });
}

async function together(
  plan: Changeable,
  json: { create: Known[]; remove: { pass_id: string; revision: number }[] },
): Promise<boolean | null> {
  plan.own([...json.create, ...json.remove].map(({ pass_id }) => pass_id));
  return plan.orRefuse(await plan.save(api.passes.together.$post, { json }));
}

/** Nothing is known of what is there: it is tried again when the server is back. */
function unanswered(plan: Changeable): null {
  plan.refuse(plan.t.said.undoLater);
  return null;
}

/** The pass as it is now; null where it is gone, undefined where nobody answered. The week in view knows it without asking. */
async function fetchNow(plan: Changeable, pass_id: string): Promise<Pass | null | undefined> {
  const seen = plan.find(pass_id);
  if (seen) return seen;
  const sent = await plan.ask(at(onePass, { param: { pass_id } }));
  if (isUnanswered(sent)) return undefined;
  return sent.done ? sent.value.pass : null;
}

function fieldsOnly(pass: Known): NewPass {
  return Object.fromEntries(Object.entries(pass).filter(([field]) => field !== 'pass_id')) as unknown as NewPass;
}
