import { createRoute, z } from '@hono/zod-openapi';
import { auditPage } from '../contract/audit';
import { auditCsv } from '../access/audit-csv';
import { readAudit, type AuditFilter } from '../access/read-audit';
import { TRAIL_KINDS } from '../access/trail/trail-kinds';
import { trailNames } from '../access/trail/trail-names';
import { sendJson } from '../http/answer';
import { isDate } from '../../data/terms/calendar';
import { toInstant } from '../../data/terms/wall-clock';
import type { Deps } from '../http/deps';
import { MAX_WHOLE } from '../contract/fields';
import { ACCEPTED, query } from '../offences/filter';
import { BadInput, languageOf } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const DEFAULT_ROWS = 100;
/** More than a spreadsheet is opened for; a smaller period gets the rest. */
const MAX_CSV_ROWS = 100_000;

const filterFields = {
  from: z.string().max(30).optional().openapi({ description: ACCEPTED.from.en }),
  to: z.string().max(30).optional().openapi({ description: ACCEPTED.to.en }),
  user: z.string().max(100).optional().openapi({ description: 'a user_id; nobody for what no account did' }),
  action: z.string().max(100).optional(),
  subject: z.string().max(200).optional().openapi({ description: 'a kind of thing, or the address of a route' }),
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
export function auditRoutes({ store, pack, categories }: Deps) {
  const { time_zone } = pack.municipality;
  const names = trailNames({ pack, categories });
  const parseFilter = (
    given: Record<'from' | 'to' | 'user' | 'action' | 'subject', string | undefined>,
  ): AuditFilter => ({
    from: startOf('from', given.from, time_zone),
    to: startOf('to', given.to, time_zone),
    user: given.user,
    action: given.action,
    subject: given.subject,
  });
  return newRoutes()
    .openapi(getAudit, async (c) => {
      const { from, to, user, action, subject, before, limit } = c.req.valid('query');
      const filter = { ...parseFilter({ from, to, user, action, subject }), before: parseNumber('before', before) };
      const wanted = parseNumber('limit', limit) ?? DEFAULT_ROWS;
      if (wanted < 1 || wanted > 500) throw new BadInput('limit', limit, ACCEPTED.limit);
      const rows = await readAudit(store, names, filter, wanted + 1);
      const page = rows.slice(0, wanted);
      return sendJson(c, {
        rows: page,
        next: rows.length > wanted ? (page.at(-1)?.audit_id ?? null) : null,
        kinds: [...TRAIL_KINDS],
      });
    })
    .openapi(getAuditCsv, async (c) => {
      const { from, to, user, action, subject } = c.req.valid('query');
      const filter = parseFilter({ from, to, user, action, subject });
      const rows = await readAudit(store, names, filter, MAX_CSV_ROWS);
      return c.body(auditCsv(rows, languageOf(c)), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': 'attachment; filename="audit.csv"',
      });
    });
}

/** Midnight, local time, as an instant. */
function startOf(field: 'from' | 'to', date: string | undefined, timeZone: string): string | undefined {
  if (date === undefined) return undefined;
  if (!isDate(date)) throw new BadInput(field, date, ACCEPTED[field]);
  return toInstant({ date, min: 0 }, timeZone).instant;
}

function parseNumber(field: 'before' | 'limit', given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^\d{1,10}$/.test(given) || Number(given) > MAX_WHOLE)
    throw new BadInput(field, given, { sv: 'ett heltal', en: 'a whole number' });
  return Number(given);
}
