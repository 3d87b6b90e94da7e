import { createRoute, type z } from '@hono/zod-openapi';
import type { Language } from '../../data/pack/schema';
import { sendJson } from '../http/answer';
import { health } from '../contract/health';
import { MissingTables } from '../db/missing-tables';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { languageOf, PROBLEMS } from '../http/problem';
import { lateTables } from '../quality/freshness';
import type { DeferredWrites } from '../store/deferred-writes';
import { findOpenRole } from '../store/database-roles';
import { answers, newRoutes } from './new-routes';

const getHealth = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the server has data, and which',
  request: { query: readerQuery },
  responses: answers(health, 'state of the server'),
});

export function healthRoutes({ version, live, store, mailer, late_days, deliveries }: Deps, deferred: DeferredWrites) {
  /** Asks the store, too: a server that nobody plans at would not know. */
  const findProblem = async (): Promise<'store_away' | 'not_saved' | null> => {
    const isThere = await store.readRevision().then(
      () => true,
      () => false,
    );
    if (!isThere) return 'store_away';
    return store.canSave() && deferred.size === 0 ? null : 'not_saved';
  };

  const findAuditProblem = async (language: Language) =>
    (await findOpenRole(store).catch(() => null))?.[language] ?? null;

  return newRoutes().openapi(getHealth, async (c) => {
    const { data_version, extents } = c.var.world;
    const hasData = Object.values(extents).some((extent) => extent.n > 0);
    const { problem, missing } = live;
    const found = await findProblem();
    return sendJson(c, {
      status: found ? 'store_problem' : statusOf({ problem, missing, hasData }),
      version,
      data_version,
      data_problem: problem ?? (missing.length > 0 ? new MissingTables(missing).message : null),
      store_problem: found && PROBLEMS[found][languageOf(c)],
      store_state: STATES[found ?? 'well'],
      audit_problem: found === 'store_away' ? null : await findAuditProblem(languageOf(c)),
      mail_state: mailStateOf(mailer),
      delivery_state: deliveries?.state() ?? null,
      late_tables: await lateTables(c.var.world, late_days),
      n_unsaved: deferred.size,
    });
  });
}

function mailStateOf(mailer: Deps['mailer']): z.infer<typeof health>['mail_state'] {
  if (mailer === null) return null;
  return mailer.problem === null ? 'ok' : 'failing';
}

const STATES = { well: 'ok', store_away: 'away', not_saved: 'not_saved' } as const;

type Status = z.infer<typeof health>['status'];

function statusOf(data: { problem: string | null; missing: readonly string[]; hasData: boolean }): Status {
  if (data.problem !== null) return 'old_data';
  if (data.missing.length > 0) return 'missing_data';
  return data.hasData ? 'ok' : 'no_data';
}
