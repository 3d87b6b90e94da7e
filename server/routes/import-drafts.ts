import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { userOf } from '../access/authorise';
import { changedDraft, done, importDraft, importDrafts, newDraft, receivedPart } from '../contract/import-drafts';
import type { AppEnv } from '../http/app-env';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, Conflict, languageOf, Refusal } from '../http/problem';
import { describeDraft } from '../imports/describe-draft';
import type { Draft } from '../imports/draft';
import type { ImportDesk } from '../imports/import-desk';
import { CHUNK_BYTES, receiveChunk } from '../imports/receive-chunk';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes, orConflict } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const one = z.object({ draft_id: z.string().regex(/^[0-9a-f]{32}$/) });
const part = one.extend({ file: z.coerce.number().int().nonnegative() });
const offset = readerQuery.extend({ offset: z.coerce.number().int().nonnegative() });

const getDrafts = createRoute({
  method: 'get',
  path: '/imports/drafts',
  summary: 'Files that one has begun to import, and how far they have come',
  request: { query: readerQuery },
  responses: answers(importDrafts, 'one’s own alone, the newest first'),
});
const postDraft = createRoute({
  method: 'post',
  path: '/imports/drafts',
  summary: 'Begins an import: says which files will be sent',
  request: { query: readerQuery, body: json(newDraft) },
  responses: answers(importDraft, 'where their parts are sent'),
});
const getDraft = createRoute({
  method: 'get',
  path: '/imports/drafts/{draft_id}',
  summary: 'How far the files have come, what they were found to be, and what they would change',
  request: { query: readerQuery, params: one },
  responses: answers(importDraft, 'the draft'),
});
const putPart = createRoute({
  method: 'put',
  path: '/imports/drafts/{draft_id}/files/{file}',
  summary: 'Sends a part of a file, from the byte where the last one ended',
  request: { query: offset, params: part },
  responses: orConflict(answers(receivedPart, 'where the next one goes on'), receivedPart),
});
const putDraft = createRoute({
  method: 'put',
  path: '/imports/drafts/{draft_id}',
  summary: 'Says how the files are to be read; they are looked at anew',
  request: { query: readerQuery, params: one, body: json(changedDraft) },
  responses: answers(importDraft, 'the draft'),
});
const deleteDraft = createRoute({
  method: 'delete',
  path: '/imports/drafts/{draft_id}',
  summary: 'Gives an import up: its files are removed',
  request: { query: readerQuery, params: one },
  responses: answers(done, 'they are gone'),
});

/** Somebody's own draft. @throws {Refusal} where there is none of theirs */
export function draftOf(c: Context<AppEnv>, desk: ImportDesk, draft_id: string): Draft {
  const draft = desk.store.find(draft_id, userOf(c).user_id);
  if (draft === null) throw new Refusal('not_found');
  return draft;
}

/** Files that somebody sends in parts, and how they are read. What they would change is another file's. */
export function importDraftRoutes({ desk, log }: Deps) {
  const { store } = desk;
  // the answer does not wait for it: whoever asks looks again
  const begin = (work: Promise<void>) =>
    void work.catch((error: unknown) => log(`Filerna kunde inte granskas / the files could not be looked at: ${String(error)}`)); // prettier-ignore
  return newRoutes()
    .openapi(getDrafts, (c) => {
      // whoever opens the page is about to send something
      desk.warm();
      const drafts = store.listOf(userOf(c).user_id).map((draft) => describeDraft(desk, draft));
      return sendJson(c, { drafts, limit_bytes: store.limit_bytes, chunk_bytes: CHUNK_BYTES });
    })
    .openapi(postDraft, (c) => {
      const { files } = c.req.valid('json');
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      if (bytes > store.limit_bytes) throw tooLarge(bytes, store.limit_bytes);
      const draft = store.create(userOf(c).user_id, languageOf(c), files);
      if (draft === null) throw new Refusal('disk_full');
      desk.warm();
      return sendJson(c, describeDraft(desk, draft));
    })
    .openapi(getDraft, (c) => sendJson(c, describeDraft(desk, draftOf(c, desk, c.req.valid('param').draft_id))))
    .openapi(putPart, async (c) => {
      const { draft_id, file } = c.req.valid('param');
      const draft = draftOf(c, desk, draft_id);
      if (file >= draft.files.length) throw new Refusal('not_found');
      const came = await receiveChunk(store, draft, file, c.req.valid('query').offset, c.req.raw.body);
      if ('problem' in came) throw new Refusal(came.problem);
      if ('elsewhere' in came) throw new Conflict({ received: came.elsewhere });
      begin(desk.readWhenEnough(draft));
      return sendJson(c, came);
    })
    .openapi(putDraft, (c) => {
      const draft = draftOf(c, desk, c.req.valid('param').draft_id);
      const { source, ...options } = c.req.valid('json');
      Object.assign(draft, { source, is_source_chosen: true, options, remembered: null, language: languageOf(c) });
      store.save(draft);
      desk.cancel(draft.draft_id);
      begin(desk.read(draft));
      return sendJson(c, describeDraft(desk, draft));
    })
    .openapi(deleteDraft, (c) => {
      desk.remove(draftOf(c, desk, c.req.valid('param').draft_id).draft_id);
      return sendJson(c, { done: true as const });
    });
}

function tooLarge(bytes: number, limit: number): BadInput {
  const inMb = (n: number) => Math.ceil(n / 1024 / 1024);
  return new BadInput(
    'files',
    String(bytes),
    { sv: `filer på tillsammans högst ${inMb(limit)} MB, eller dela dem`, en: `files of ${inMb(limit)} MB at most together, or split them` }, // prettier-ignore
    { sv: `filerna är ${inMb(bytes)} MB`, en: `the files are ${inMb(bytes)} MB` },
  );
}
