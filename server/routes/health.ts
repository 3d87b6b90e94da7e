import { createRoute, type z } from '@hono/zod-openapi';
import { sendJson } from '../http/answer';
import { health } from '../contract/health';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { languageOf, PROBLEMS } from '../http/problem';
import type { Backlog } from '../store/backlog';
import { answers, newRoutes } from './new-routes';

const getHealth = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server has data, and which',
  request: { query: readerQuery },
  responses: answers(health, 'state of the server'),
});

export function healthRoutes({ version, live, store }: Deps, backlog: Backlog) {
  /** Asks the store, too: a server that nobody plans at would not know. */
  const findProblem = async (): Promise<'store_away' | 'not_saved' | null> => {
    const isThere = await store.readRevision().then(
      () => true,
      () => false,
    );
    if (!isThere) return 'store_away';
    return store.canSave() && backlog.size === 0 ? null : 'not_saved';
  };

  return newRoutes().openapi(getHealth, async (c) => {
    const { data_version, extents } = c.var.world;
    const hasData = Object.values(extents).some((extent) => extent.n > 0);
    const dataStatus: z.infer<typeof health>['status'] =
      live.problem !== null ? 'old_data' : hasData ? 'ok' : 'no_data';
    const found = await findProblem();
    return sendJson(c, {
      status: found ? ('store_problem' as const) : dataStatus,
      version,
      data_version,
      data_problem: live.problem,
      store_problem: found && PROBLEMS[found][languageOf(c)],
      n_unsaved: backlog.size,
    });
  });
}
