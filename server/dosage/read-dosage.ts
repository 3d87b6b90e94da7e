import type { Outcome } from '../follow-up/outcome-of';
import { outcomesOf } from '../follow-up/outcomes-of';
import { readFollowUp } from '../follow-up/read-follow-up';
import { seenInWeeks, type SeenInShort } from '../store/tables/visit';
import type { Store } from '../store/types';

/** What came of the passes of some weeks, and what was seen on them. @param weeks Mondays, the last after the last week */
export async function readDosage(
  store: Pick<Store, 'db'>,
  weeks: { from: string; to: string },
  now: Date,
): Promise<{ outcomes: Outcome[]; seen: SeenInShort[] }> {
  const [{ passes, visits }, seen] = await Promise.all([
    readFollowUp(store, weeks.from, weeks.to),
    seenInWeeks(store.db, weeks),
  ]);
  const byPass = new Map<string, typeof visits>();
  for (const visit of visits) {
    const own = byPass.get(visit.pass_id);
    if (own) own.push(visit);
    else byPass.set(visit.pass_id, [visit]);
  }
  return { outcomes: passes.flatMap((pass) => outcomesOf(pass, byPass.get(pass.pass_id) ?? [], now.getTime())), seen };
}
