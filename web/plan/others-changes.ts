import type { Pass, WeekPlan } from '../api/types';

/**
 * What others have changed in a week since it was asked for last.
 * @param isOwn whether a pass has that revision by what the reader has done here; revision null for one that is gone
 * @param reader their name: what they have done in another window is no news either
 */
export function othersChanges(
  before: WeekPlan,
  after: WeekPlan,
  isOwn: (pass_id: string, revision: number | null) => boolean,
  reader: string | undefined,
): { changed: Pass[]; n_gone: number } {
  const was = new Map(before.passes.map((pass) => [pass.pass_id, pass.revision]));
  const changed = after.passes.filter(
    ({ pass_id, revision, updated_by }) =>
      was.get(pass_id) !== revision && !isOwn(pass_id, revision) && updated_by !== reader,
  );
  const there = new Set(after.passes.map(({ pass_id }) => pass_id));
  const gone = before.passes.filter(({ pass_id }) => !isOwn(pass_id, null) && !there.has(pass_id));
  return { changed, n_gone: gone.length };
}
