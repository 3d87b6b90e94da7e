import type { z } from '@hono/zod-openapi';
import type { meetings } from '../contract/meetings';
import type { PromisedActivity } from '../promises/activity';

export type Coverage = z.infer<typeof meetings>['coverage'];
type Cell = Coverage[number]['cells'][number];
type Held = Pick<z.infer<typeof meetings>['meetings'][number], 'activity' | 'stadsdel' | 'date' | 'result'>;

/**
 * What each stadsdel has had of each kind of meeting, what is planned, and what the promise asks for that is neither.
 * @param held meetings of the year, by day
 * @param promised activities of the year's promise
 */
export function coverStadsdelar(
  held: readonly Held[],
  stadsdelar: readonly string[],
  kinds: readonly string[],
  promised: readonly PromisedActivity[],
): Coverage {
  return stadsdelar.map((stadsdel) => ({
    stadsdel,
    cells: kinds.map((activity): Cell => {
      const here = held.filter((meeting) => meeting.stadsdel === stadsdel && meeting.activity === activity);
      const count = (result: Held['result']) => here.filter((meeting) => meeting.result === result).length;
      const [n_done, n_ahead, n_unreported] = [count('done'), count('ahead'), count('unreported')];
      const asked = askedIn(stadsdel, activity, promised);
      const next = here.find(({ result }) => result === 'ahead')?.date ?? null;
      return { activity, n_done, n_ahead, n_unreported, asked, state: stateOf(n_done, n_ahead, asked), next };
    }),
  }));
}

/** How many of a kind the promise asks for in a stadsdel. */
function askedIn(stadsdel: string, activity: string, promised: readonly PromisedActivity[]): number {
  const asked = promised.filter(
    ({ target_kind, kinds, stadsdelar }) =>
      target_kind === 'cover_stadsdelar' &&
      kinds.includes(activity) &&
      (stadsdelar.length === 0 || stadsdelar.includes(stadsdel)),
  );
  return Math.max(0, ...asked.map(({ target_n }) => target_n));
}

function stateOf(n_done: number, n_ahead: number, asked: number): Cell['state'] {
  const wanted = Math.max(1, asked);
  if (n_done >= wanted) return 'done';
  if (n_done + n_ahead >= wanted) return 'planned';
  return asked > 0 ? 'missing' : n_done + n_ahead > 0 ? 'planned' : 'none';
}
