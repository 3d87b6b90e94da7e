import type { Pass } from '../api/types';

/** Passes as they are now, those that nobody has changed as they were: what is drawn of hundreds is not drawn again. */
export function keepSame(known: readonly Pass[], passes: readonly Pass[]): Pass[] {
  const byId = new Map(known.map((pass) => [pass.pass_id, pass]));
  return passes.map((pass) => sameOrNew(byId.get(pass.pass_id), pass));
}

/** The pass that is here already, where nothing of it has changed since: each change makes a new revision. */
function sameOrNew(known: Pass | undefined, pass: Pass): Pass {
  const isSame =
    known?.revision === pass.revision &&
    // who reads may have got another role, and who changed it another name
    known.may_change === pass.may_change &&
    known.updated_by === pass.updated_by;
  return isSame ? known : pass;
}

/** The list that is here already, where it has the same things in the same order. */
export function sameList<T>(known: readonly T[] | undefined, list: readonly T[]): readonly T[] {
  return known?.length === list.length && known.every((item, i) => item === list[i]) ? known : list;
}
