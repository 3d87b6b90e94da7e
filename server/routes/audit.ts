import { createRoute, z } from '@hono/zod-openapi';
import { Temporal } from 'temporal-polyfill';
import { auditPage } from '../contract/audit';
import { auditCsv } from '../access/audit-csv';
import { listActions, readAudit, type AuditFilter } from '../access/read-audit';
import { sendJson } from '../http/answer';
import { isDate } from '../../data/terms/calendar';
import type { Deps } from '../http/deps';
import { MAX_WHOLE } from '../contract/fields';
import { ACCEPTED, query } from '../offences/filter';
import { BadInput } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const DEFAULT_ROWS = 100;
/** More than a spreadsheet is opened for; a smaller period gets the rest. */
const MAX_CSV_ROWS = 100_000;

const filterFields = {
  from: z.string().max(30).optional().openapi({ description: ACCEPTED.from.en }),
  to: z.string().max(30).optional().openapi({ description: ACCEPTED.to.en }),
  user: z.string().max(100).optional().openapi({ description: 'a user_id' }),
  action: z.string().max(100).optional(),
};

const getAudit = createRoute({
  method: 'get',
  path: '/audit',
  summary: 'Who has done and seen what',
  request: {
    query: query({
      ...filterFields,
      before: z.string().max(20).optional().openapi({ description: 'an audit_id: rows that are older' }),
      limit: z.string().max(10).optional().openapi({ description: ACCEPTED.limit.en }),
    }),
  },
  responses: answers(auditPage, 'newest first'),
});

const getAuditCsv = createRoute({
  method: 'get',
  path: '/audit.csv',
  summary: 'The same as a file for a spreadsheet',
  request: { query: query(filterFields) },
  responses: {
    200: { description: `newest first, at most ${MAX_CSV_ROWS} rows`, content: { 'text/csv': { schema: z.string() } } },
  },
});

/** The audit trail, for an admin. */
export function auditRoutes({ store, pack }: Deps) {
  const { time_zone } = pack.municipality;
  const readFilter = (given: Record<'from' | 'to' | 'user' | 'action', string | undefined>): AuditFilter => ({
    from: startOf('from', given.from, time_zone),
    to: startOf('to', given.to, time_zone),
    user: given.user,
    action: given.action,
  });
  return newRoutes()
    .openapi(getAudit, async (c) => {
      const { from, to, user, action, before, limit } = c.req.valid('query');
      const filter = { ...readFilter({ from, to, user, action }), before: readNumber('before', before) };
      const wanted = readNumber('limit', limit) ?? DEFAULT_ROWS;
      if (wanted < 1 || wanted > 500) throw new BadInput('limit', limit, ACCEPTED.limit);
      const rows = await readAudit(store, filter, wanted + 1);
      const page = rows.slice(0, wanted);
      return sendJson(c, {
        rows: page,
        next: rows.length > wanted ? (page.at(-1)?.audit_id ?? null) : null,
        actions: await listActions(store),
      });
    })
    .openapi(getAuditCsv, async (c) => {
      const { from, to, user, action } = c.req.valid('query');
      const rows = await readAudit(store, readFilter({ from, to, user, action }), MAX_CSV_ROWS);
      return c.body(auditCsv(rows), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="audit.csv"',
      });
    });
}

/** Midnight, local time, as an instant. */
function startOf(field: 'from' | 'to', date: string | undefined, timeZone: string): string | undefined {
  if (date === undefined) return undefined;
  if (!isDate(date)) throw new BadInput(field, date, ACCEPTED[field]);
  const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return new Date(epochMilliseconds).toISOString();
}

function readNumber(field: 'before' | 'limit', given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,10}$/.test(given) || Number(given) > MAX_WHOLE)
    throw new BadInput(field, given, { sv: 'ett heltal', en: 'a whole number' });
  return Number(given);
}
