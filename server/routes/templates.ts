import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import { principalOf, userOf } from '../access/authorise';
import { weekInWords } from '../analysis/date-words';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { id } from '../contract/fields';
import { readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { addPasses } from '../passes/add-passes';
import { passChooser, parseMonday, parseMondayAhead } from '../passes/choose-passes';
import { moveToWeek } from '../passes/copy-week';
import { readTemplates } from '../passes/read-templates';
import { seesWholly } from '../passes/sees-wholly';
import { applyToWeek, templateOf } from '../passes/weekly-template';
import { applyTemplate, newTemplate, removedTemplate, savedTemplate, templates } from '../contract/templates';
import { copied, copyWeek } from '../contract/pass';
import { BadInput, Refusal } from '../http/problem';
import { passesOfWeek } from '../store/tables/pass';
import { insertTemplate, passesOfTemplates, deleteTemplate as removeTemplate } from '../store/tables/template';
import type { AuditEntry, Tx } from '../store/types';
import { answers, newRoutes } from './new-routes';

const templateId = z.object({ template_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const postCopy = createRoute({
  method: 'post',
  path: '/passes/copy-week',
  summary: 'Plans the passes of one week in another too, at the same times on the wall clock',
  request: { query: readerQuery, body: json(copyWeek) },
  responses: answers(copied, 'what was made'),
});

const getTemplates = createRoute({
  method: 'get',
  path: '/templates',
  summary: 'The weekly templates',
  request: { query: readerQuery },
  responses: answers(templates, 'by name'),
});

const postTemplate = createRoute({
  method: 'post',
  path: '/templates',
  summary: 'Keeps the passes of a week as a template',
  request: { query: readerQuery, body: json(newTemplate) },
  responses: answers(savedTemplate, 'the template'),
});

const deleteTemplate = createRoute({
  method: 'delete',
  path: '/templates/{template_id}',
  summary: 'Removes a template; passes that were made from it stay',
  request: { query: readerQuery, params: templateId },
  responses: answers(removedTemplate, 'it is gone'),
});

const postApply = createRoute({
  method: 'post',
  path: '/templates/{template_id}/apply',
  summary: 'Plans the passes of a template in a week',
  request: { query: readerQuery, params: templateId, body: json(applyTemplate) },
  responses: answers(copied, 'what was made'),
});

export function templateRoutes({ pack, store }: Deps) {
  const { time_zone } = pack.municipality;
  const actors = pack.actors.actors.map(({ actor }) => actor);
  return newRoutes()
    .openapi(postCopy, async (c) => {
      const user = userOf(c);
      const given = c.req.valid('json');
      const from = parseMonday('from_week', given.from_week);
      const to = parseMondayAhead('to_week', given.to_week, c.var.world.today);
      if (from === to) throw new BadInput('to_week', given.to_week, ACCEPTED_IN_PLAN.to_week);
      const isChosen = passChooser(user, given.actors, actors);
      const audit: AuditEntry = { action: 'copy', subject: 'week', subject_id: given.to_week, detail: given };
      const candidates = async (tx: Tx) =>
        moveToWeek((await passesOfWeek(tx.db, from)).filter(isChosen), to, time_zone);
      return sendJson(c, await addPasses(store, principalOf(c), user, to, candidates, { source: 'copy', audit }));
    })
    .openapi(getTemplates, async (c) => sendJson(c, { templates: await readTemplates(store.db, userOf(c), null) }))
    .openapi(postTemplate, async (c) => {
      const user = userOf(c);
      const { name, week, actors: asked } = c.req.valid('json');
      const isChosen = passChooser(user, asked, actors);
      const monday = parseMonday('week', week);
      const template_id = randomUUID();
      const { result: template, revision } = await store.write(principalOf(c), async (tx) => {
        const rows = (await passesOfWeek(tx.db, monday)).filter(isChosen);
        if (rows.length === 0)
          throw new BadInput('week', week, ACCEPTED_IN_PLAN.week, {
            sv: `${weekInWords(week).sv} har inga pass som du planerar`,
            en: `${weekInWords(week).en} has no passes that you plan`,
          });
        const isMade = await insertTemplate(
          tx.db,
          { template_id, revision: 1, name, created_by: user.user_id, created_at: new Date().toISOString() },
          templateOf(template_id, rows, time_zone),
        );
        if (!isMade)
          throw new BadInput('name', name, ACCEPTED_IN_PLAN.name, { sv: 'namnet är taget', en: 'the name is taken' });
        await tx.audit({ action: 'create', subject: 'template', subject_id: template_id, detail: { name, week } });
        tx.changed({ topic: 'template', id: template_id, scope: null });
        const [template] = await readTemplates(tx.db, user, template_id);
        return template!;
      });
      return sendJson(c, { template, revision });
    })
    .openapi(deleteTemplate, async (c) => {
      const { template_id } = c.req.valid('param');
      const { revision } = await store.write(principalOf(c), async (tx) => {
        const [template] = await readTemplates(tx.db, userOf(c), template_id);
        if (template === undefined) throw new Refusal('not_found');
        if (!template.may_change) throw new Refusal('not_allowed');
        await removeTemplate(tx.db, template_id);
        await tx.audit({
          action: 'remove',
          subject: 'template',
          subject_id: template_id,
          detail: { before: template },
        });
        tx.changed({ topic: 'template', id: template_id, scope: null });
      });
      return sendJson(c, { template_id, revision });
    })
    .openapi(postApply, async (c) => {
      const user = userOf(c);
      const { template_id } = c.req.valid('param');
      const { week } = c.req.valid('json');
      const monday = parseMondayAhead('week', week, c.var.world.today);
      const isChosen = passChooser(user, undefined, actors);
      const candidates = async (tx: Tx) => {
        const passes = await passesOfTemplates(tx.db, template_id);
        if (!passes.some(({ actor }) => seesWholly(user, actor))) throw new Refusal('not_found');
        return applyToWeek(passes.filter(isChosen), monday, time_zone);
      };
      const audit: AuditEntry = { action: 'apply', subject: 'template', subject_id: template_id, detail: { week } };
      return sendJson(
        c,
        await addPasses(store, principalOf(c), user, monday, candidates, { source: 'template', audit }),
      );
    });
}
