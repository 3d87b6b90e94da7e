import { dirname } from 'node:path';
import { forgetDue } from '../../data/import/history/forget-due';
import { finishPending } from '../../data/import/history/history';
import { emptyDryRuns } from '../../data/import/kept-dry-run';
import { dateIn } from '../../data/terms/local-date';
import { LockedError, withImportLock } from '../../data/write-lock';
import type { Deps } from '../http/deps';
import { emptyBefore } from './empty-before';
import { tellUntold } from './tell-untold';

const LOOK_MS = 3_600_000;
/** Files that nobody has gone on with for so long are removed: they hold personal data. */
const KEEP_MS = 2 * 24 * LOOK_MS;

type Town = Pick<Deps, 'live' | 'store' | 'log' | 'desk' | 'pack'>;

/** Nobody asked: the settings say so. */
const SCHEDULE = { user_id: null, role: null, request_id: null };
const DAY_MS = 24 * LOOK_MS;

/**
 * Finishes what a server that was killed had begun to put in place, and from now on removes files that were sent and left
 * lying.
 * @param state_days how long tables are kept as they were before an import; 0 for as long as nobody removes them
 * @returns a function that stops it
 */
export function watchDrafts({ live, store, log, desk, pack }: Town, state_days = 0): () => void {
  const { time_zone } = pack.municipality;
  const finish = (dryRuns: 'all' | 'due') =>
    withImportLock(dirname(live.folder), async () => {
      finishPending(live.folder);
      emptyDryRuns(dirname(live.folder), pack.municipality.id, dryRuns);
      await tellUntold(live.folder, store);
      forgetDue(live.folder, dateIn(time_zone, new Date()));
    });
  const empty = () => {
    const before = dateIn(time_zone, new Date(Date.now() - state_days * DAY_MS));
    return emptyBefore({ tables: live.folder, store, time_zone }, SCHEDULE, before);
  };
  const round = (dryRuns: 'all' | 'due') => {
    void finish(dryRuns)
      .then(() => (state_days === 0 ? [] : empty()))
      .catch((error: unknown) => {
        // who holds the lock does it
        if (!(error instanceof LockedError)) log(`Inläsningen kunde inte slutföras / the import could not be finished: ${String(error)}`); // prettier-ignore
      });
    for (const draft_id of desk.store.sweep(Date.now() - KEEP_MS)) desk.remove(draft_id);
  };
  round('all');
  const timer = setInterval(() => round('due'), LOOK_MS).unref();
  return () => {
    clearInterval(timer);
    desk.close();
  };
}
