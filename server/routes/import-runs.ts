import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import { LockedError } from '../../data/write-lock';
import { principalOf } from '../access/authorise';
import { readUser } from '../access/keep-users';
import { acceptedDraft, acceptedImport, importDraft } from '../contract/import-drafts';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, languageOf, Refusal } from '../http/problem';
import { acceptStaged } from '../imports/accept-draft';
import { describeDraft } from '../imports/describe-draft';
import { rejectsToMend } from '../imports/rejects-to-mend';
import { readerQuery } from '../offences/filter';
import { draftOf } from './import-drafts';
import { answers, newRoutes } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const one = z.object({ draft_id: z.string().regex(/^[0-9a-f]{32}$/) });
const rejectQuery = readerQuery.extend({
  file: z.coerce.number().int().nonnegative(),
  reason: z.string().max(500).optional(),
});

const postRun = createRoute({
  method: 'post',
  path: '/imports/drafts/{draft_id}/run',
  summary: 'Goes through all of the files and says what they would change; nothing is changed',
  request: { query: readerQuery, params: one },
  responses: answers(importDraft, 'look again to see how far it has come'),
});
const deleteRun = createRoute({
  method: 'delete',
  path: '/imports/drafts/{draft_id}/run',
  summary: 'Stops going through them',
  request: { query: readerQuery, params: one },
  responses: answers(importDraft, 'the files are kept'),
});
const postAccept = createRoute({
  method: 'post',
  path: '/imports/drafts/{draft_id}/accept',
  summary: 'Puts in place what was gone through, without doing it again',
  request: { query: readerQuery, params: one, body: json(acceptedDraft) },
  responses: answers(acceptedImport, '409 where something else has been imported since, or is being imported'),
});
const getRejects = createRoute({
  method: 'get',
  path: '/imports/drafts/{draft_id}/rejected.csv',
  summary: 'Rows that were rejected, under their own headers: to be mended and imported by themselves',
  request: { query: rejectQuery, params: one },
  responses: { 200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } } },
});

/** Going through the files of a draft, and putting it in place. */
export function importRunRoutes({ desk, live, store }: Deps) {
  /** drafts that are being put in place: the second of two who press at once is told so */
  const accepting = new Set<string>();
  return newRoutes()
    .openapi(postRun, (c) => {
      const draft = draftOf(c, desk, c.req.valid('param').draft_id);
      if (!desk.store.isWhole(draft)) throw notWhole();
      desk.goThrough(draft);
      return sendJson(c, describeDraft(desk, draft));
    })
    .openapi(deleteRun, (c) => {
      const draft = draftOf(c, desk, c.req.valid('param').draft_id);
      desk.cancel(draft.draft_id);
      return sendJson(c, describeDraft(desk, draft));
    })
    .openapi(postAccept, async (c) => {
      const draft = draftOf(c, desk, c.req.valid('param').draft_id);
      const { draft_id } = draft;
      const { keep_until } = c.req.valid('json');
      const run = desk.run(draft_id);
      if (run === null || 'refused' in run) throw notGoneThrough();
      if (run.staged.report.question !== null) throw notAnswered();
      if (accepting.has(draft_id)) throw new Refusal('import_running');
      accepting.add(draft_id);
      try {
        const by = principalOf(c);
        const { name } = await readUser(store, by.user_id ?? '');
        const entry = await acceptStaged(run.staged, { tables: live.folder, store, by, name, keep_until });
        if (entry === null) {
          desk.goThrough({ ...draft, language: languageOf(c) });
          throw new Refusal('import_stale');
        }
        desk.remove(draft_id);
        await live.refresh();
        return await sendJson(c, { number: entry.number });
      } catch (error) {
        throw error instanceof LockedError ? new Refusal('import_running') : error;
      } finally {
        accepting.delete(draft_id);
      }
    })
    .openapi(getRejects, (c) => {
      const { draft_id } = c.req.valid('param');
      const { file, reason = null } = c.req.valid('query');
      const draft = draftOf(c, desk, draft_id);
      const name = draft.files[file]?.name;
      const rejects = rejectsIn(join(desk.store.folder(draft_id), 'staged', desk.pack.municipality.id));
      if (name === undefined || rejects === null) throw new Refusal('not_found');
      const reading = desk.reading(draft_id)?.readings[file];
      const headers = reading?.columns.map(({ column }) => column) ?? [];
      const saved = encodeURIComponent(`${name.replace(/\.[^.]*$/, '')}-underkända.csv`);
      return c.body(rejectsToMend(rejects, { file: name, headers, reason }), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename*=UTF-8''${saved}`,
      });
    });
}

/** The file of rejected rows that an import has left; null where there is none. */
function rejectsIn(folder: string): string | null {
  const name = existsSync(folder) ? readdirSync(folder).find((file) => file.endsWith('.rejected.csv')) : undefined;
  return name === undefined ? null : join(folder, name);
}

const notWhole = () =>
  new BadInput('files', undefined, { sv: 'hela filer', en: 'whole files' }, { sv: 'alla har inte kommit fram än', en: 'not all of them have arrived yet' }); // prettier-ignore
const notGoneThrough = () =>
  new BadInput('draft_id', undefined, { sv: 'filer som har gåtts igenom', en: 'files that have been gone through' }, { sv: 'är inte genomgånget', en: 'has not been gone through' }); // prettier-ignore
const notAnswered = () =>
  new BadInput('merge', undefined, { sv: 'replace eller add', en: 'replace or add' }, { sv: 'filen rör det som redan finns: säg om den ersätter det eller kommer till', en: 'the file is about what is there already: say whether it replaces that or adds to it' }); // prettier-ignore
