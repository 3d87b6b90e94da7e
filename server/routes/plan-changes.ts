import { createRoute } from '@hono/zod-openapi';
import type { z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { userOf } from '../access/authorise';
import { releaseLevelOf, type Role } from '../access/roles';
import type { Deps } from '../deps';
import { readerQuery } from '../filter';
import type { planChanged } from '../plan-contract';
import type { Changed } from '../store/change-feed';
import { newRoutes } from './new-routes';

type PlanChanged = z.infer<typeof planChanged>;

/** How often a quiet line is shown to be alive, and its reader's session to have ended. */
const HEARTBEAT_MS = 15_000;
/** How soon a reader who has lost the line comes back. */
const RETRY_MS = 3000;

const getChanges = createRoute({
  method: 'get',
  path: '/plan/changes',
  summary: 'Tells of every change of the plan as it happens',
  request: { query: readerQuery },
  responses: {
    200: {
      description: 'an event stream; the data of each event is JSON: revision and changes',
      content: { 'text/event-stream': {} },
    },
  },
});

export function planChangeRoutes({ store, access }: Pick<Deps, 'store' | 'access'>, heartbeat_ms = HEARTBEAT_MS) {
  return newRoutes().openapi(getChanges, (c) => {
    const { role } = userOf(c);
    const { headers } = c.req.raw;
    c.header('Cache-Control', 'private, no-store');
    // proxies that gather an answer before they pass it on
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const waiting: PlanChanged[] = [];
      let wake: () => void = () => undefined;
      // before the revision is read: what changes in between is told after it
      const stop = store.changes.listen((changed) => {
        waiting.push(cutToLevel(changed, role));
        wake();
      });
      stream.onAbort(() => wake());
      try {
        const tell = (told: PlanChanged) =>
          stream.writeSSE({ data: JSON.stringify(told), id: String(told.revision), retry: RETRY_MS });
        await tell({ revision: await store.readRevision(), changes: [] });
        while (!stream.aborted) {
          for (let told = waiting.shift(); told !== undefined; told = waiting.shift()) await tell(told);
          const isQuiet = await new Promise<boolean>((resolve) => {
            const timer = setTimeout(() => resolve(true), heartbeat_ms);
            timer.unref();
            wake = () => {
              clearTimeout(timer);
              resolve(false);
            };
            if (waiting.length > 0 || stream.aborted) wake();
          });
          if (!isQuiet) continue;
          // a session that has ended, or somebody who has another role now, begins anew
          if ((await access.identify(headers))?.user.role !== role) break;
          await stream.write(': \n\n');
        }
      } finally {
        stop();
      }
    });
  });
}

/** What a role may hear of a change. Below police level: which week, not which pass. */
function cutToLevel({ revision, changes }: Changed, role: Role): PlanChanged {
  if (releaseLevelOf(role) === 'police') return { revision, changes: [...changes] };
  const told = new Map<string, PlanChanged['changes'][number]>();
  for (const { kind, week_start } of changes)
    if (kind !== 'suggestion') told.set(`${kind} ${week_start ?? ''}`, { kind, id: null, week_start });
  return { revision, changes: [...told.values()] };
}
