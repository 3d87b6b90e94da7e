import { followedUpPasses, type FollowedUpPass } from '../store/tables/pass';
import { visitsOfWeeks, type VisitInShort } from '../store/tables/visit';
import type { Store } from '../store/types';

/** The passes of some weeks and what has been reported of them. @param to the Monday after the last week */
export async function readFollowUp(
  { db }: Pick<Store, 'db'>,
  from: string,
  to: string,
): Promise<{ passes: FollowedUpPass[]; visits: VisitInShort[] }> {
  const [passes, visits] = await Promise.all([followedUpPasses(db, { from, to }), visitsOfWeeks(db, { from, to })]);
  return { passes, visits };
}
