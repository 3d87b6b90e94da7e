import { createRoute, z } from '@hono/zod-openapi';
import { userOf } from '../access/authorise';
import { addDays, daysBetween, isDate, isoWeek } from '../../data/terms/calendar';
import type { Period } from '../snapshot/coverage';
import type { Deps } from '../http/deps';
import { ACCEPTED, query } from '../offences/filter';
import { parseMonday } from '../passes/choose-passes';
import { packNames } from '../export/pack-names';
import { planCsv } from '../export/plan-csv';
import { agreedInPeriod, beginningIn, parsePeriod } from '../export/parse-period';
import { EXPORT_WORDS } from '../export/words';
import { seesWholly } from '../passes/sees-wholly';
import { BadInput, languageOf } from '../http/problem';
import { newRoutes } from './new-routes';

const MAX_DAYS = 53 * 7;

type Asked = Partial<Record<'week' | 'from' | 'to', string | undefined>>;

const getPlanCsv = createRoute({
  method: 'get',
  path: '/plan/passes.csv',
  summary: 'The plan of a week, or of a period, as a file for a spreadsheet',
  request: {
    query: query({
      week: z.string().max(20).optional().openapi({ description: ACCEPTED.week.en }),
      from: z.string().max(30).optional().openapi({ description: ACCEPTED.from.en }),
      to: z.string().max(30).optional().openapi({ description: ACCEPTED.to.en }),
    }),
  },
  responses: {
    200: { description: 'what the reader may see of it', content: { 'text/csv': { schema: z.string() } } },
  },
});

/** The plan as a file. */
export function planCsvRoutes({ pack, store }: Deps) {
  const { time_zone } = pack.municipality;
  return newRoutes().openapi(getPlanCsv, async (c) => {
    const { period, name } = parseAsked(c.req.valid('query'), c.var.world.today);
    const user = userOf(c);
    const language = languageOf(c);
    const words = EXPORT_WORDS[language];
    const rows = await parsePeriod(store, period, time_zone, null);
    const told = {
      passes: beginningIn(rows, period, time_zone).filter((row) => seesWholly(user, row.actor)),
      agreed: agreedInPeriod(
        rows.filter((row) => !seesWholly(user, row.actor)),
        period,
        time_zone,
      ),
      reader: user,
      synthetic: c.var.world.synthetic,
      timeZone: time_zone,
    };
    return c.body(planCsv(told, words, packNames(pack, language)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${words.fileName}-${name}.csv"`,
    });
  });
}

/** A week, or from and to; the present week when neither is given. @throws {BadInput} */
function parseAsked({ week, from, to }: Asked, today: string): { period: Period; name: string } {
  if (from === undefined && to === undefined) {
    const name = week ?? isoWeek(today);
    const monday = parseMonday('week', name);
    return { period: { from: monday, to: addDays(monday, 7) }, name };
  }
  if (week !== undefined)
    throw new BadInput(
      'week',
      week,
      { sv: 'antingen week eller from och to', en: 'either week or from and to' },
      { sv: 'veckan står bredvid from eller to', en: 'the week stands beside from or to' },
    );
  if (from === undefined || !isDate(from)) throw new BadInput('from', from, ACCEPTED.from);
  if (to === undefined || !isDate(to) || to <= from) throw new BadInput('to', to, ACCEPTED.to);
  if (daysBetween(from, to) > MAX_DAYS)
    throw new BadInput('to', to, {
      sv: `ett datum högst ${MAX_DAYS} dagar efter from`,
      en: `a date at most ${MAX_DAYS} days after from`,
    });
  return { period: { from, to }, name: `${from}--${to}` };
}
