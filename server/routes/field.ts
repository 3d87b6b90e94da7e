import { createRoute } from '@hono/zod-openapi';
import type { z } from '@hono/zod-openapi';
import { principalOf, userOf } from '../access/authorise';
import { releaseLevelOf } from '../access/roles';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { fieldOutcomes, fieldPasses, fieldReport, fieldReports, type fieldOutcome } from '../contract/field';
import { readerQuery } from '../offences/filter';
import { nowIn } from '../passes/clock';
import { isSaved } from '../field/apply-report';
import { OUTCOMES } from '../field/outcomes';
import { readFieldPasses } from '../field/read-field-passes';
import { readWhy } from '../field/read-why';
import { saveReport, type Outcome } from '../field/save-report';
import type { NeedReader } from '../need/read-need';
import { languageOf, Refusal } from '../http/problem';
import { answers, newRoutes } from './new-routes';

const getFieldPasses = createRoute({
  method: 'get',
  path: '/field/passes',
  summary: "Today's and tonight's passes that the reader may carry out",
  request: { query: readerQuery },
  responses: answers(
    fieldPasses,
    'with the places of their stadsdelar and why to be there, what has been reported, and lines from earlier patrols',
  ),
});

const postFieldReports = createRoute({
  method: 'post',
  path: '/field/reports',
  summary: 'What has happened in the field; the same report sent twice is saved once',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: fieldReports } } } },
  responses: answers(fieldOutcomes, 'how each of them went, in the order that they came'),
});

export function fieldRoutes(deps: Deps, needs: NeedReader) {
  const nowOf = (world: Parameters<typeof nowIn>[0]) => nowIn(world, deps.pack.municipality.time_zone, new Date());
  return newRoutes()
    .openapi(getFieldPasses, async (c) => {
      const { world } = c.var;
      const [user, now] = [userOf(c), nowOf(world)];
      const isPolice = releaseLevelOf(user.role) === 'police';
      const whyAt = isPolice ? await readWhy(deps.store, needs, world, now) : null;
      return sendJson(c, await readFieldPasses(deps, user, now, whyAt));
    })
    .openapi(postFieldReports, async (c) => {
      const { user_id, reports } = c.req.valid('json');
      const user = userOf(c);
      if (user_id !== user.user_id) throw new Refusal('not_allowed');
      const sender = { by: principalOf(c), user, now: nowOf(c.var.world) };
      const language = languageOf(c);
      const outcomes: z.infer<typeof fieldOutcome>[] = [];
      // one after the other: an end comes after its beginning
      for (const given of reports) {
        const read = fieldReport.safeParse(given);
        const { code, saved_at }: Outcome = read.success
          ? await saveReport(deps, sender, read.data)
          : { code: 'bad_report', saved_at: null };
        outcomes.push({
          report_id: typeof given['report_id'] === 'string' ? given['report_id'].slice(0, 100) : '',
          status: isSaved(code) ? 'saved' : 'refused',
          code,
          message: OUTCOMES[code][language],
          saved_at,
        });
      }
      return sendJson(c, { outcomes });
    });
}
