import type { Db } from '../types';

/** What was delivered of one pass. */
export interface Delivered {
  stadsdel: string;
  from: string;
  to: string;
}

/**
 * Every stay that was reported and has begun before an instant: the pass as carried out, else its visits. Of a pass with
 * stops only its visits are: it is on its way between them.
 */
export async function deliveredBefore(db: Db, before: string): Promise<Delivered[]> {
  const passes = await db
    .selectFrom('pass')
    .select(['stadsdel', 'actual_from as from', 'actual_to as to'])
    .where('actual_from', 'is not', null)
    .where('actual_to', 'is not', null)
    .where('actual_from', '<', before)
    .where('tour', 'is', null)
    .$narrowType<Delivered>()
    .execute();
  const visits = await db
    .selectFrom('visit')
    .innerJoin('pass', 'pass.pass_id', 'visit.pass_id')
    .select(['visit.stadsdel as stadsdel', 'visited_from as from', 'visited_to as to'])
    .where((where) =>
      where.or([where('actual_from', 'is', null), where('actual_to', 'is', null), where('tour', 'is not', null)]),
    )
    .where('visited_from', '<', before)
    .execute();
  return [...passes, ...visits];
}
