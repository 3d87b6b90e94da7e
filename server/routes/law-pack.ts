import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { id } from '../contract/fields';
import {
  approvedLawPack,
  changedLawPack,
  lawPack,
  lawPackConflict,
  lawPacks,
  newLawPack,
  removedLawPack,
  savedLawPack,
} from '../contract/law-pack';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { BadInput, Conflict, languageOf } from '../http/problem';
import { checkPeriod, yearsCovered } from '../law-pack/check-period';
import {
  addDraft,
  approveDraft,
  changeDraft,
  inShort,
  LawPackConflict,
  readPack,
  readPacks,
  removeDraft,
} from '../law-pack/keep-pack';
import { FILE_FORMATS, makeFile } from '../law-pack/make-file';
import { makeDocument } from '../law-pack/make-document';
import { readClock } from '../law-pack/read-clock';
import { query, readerQuery } from '../offences/filter';
import { ACCEPTED_IN_PLAN } from '../passes/accepted';
import { answers, newRoutes, orConflict } from './new-routes';

const packId = z.object({ pack_id: id });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getAll = createRoute({
  method: 'get',
  path: '/law-pack',
  summary: 'Versions of lägesbild, action plan and follow-up (lag 2023:196), and how long the last one holds',
  request: { query: readerQuery },
  responses: answers(lawPacks, 'the newest first'),
});
const getOne = createRoute({
  method: 'get',
  path: '/law-pack/{pack_id}',
  summary: 'One version: a draft with the figures of now, an approved one with those that it had',
  request: { query: readerQuery, params: packId },
  responses: answers(lawPack, 'texts, and blocks in both languages'),
});
const getFile = createRoute({
  method: 'get',
  path: '/law-pack/{pack_id}/document',
  summary: 'One version as a file: tagged PDF, DOCX or HTML, in the language that is asked for',
  request: { query: query({ format: z.enum(FILE_FORMATS) }), params: packId },
  responses: {
    200: {
      description: 'the document',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
});
const post = createRoute({
  method: 'post',
  path: '/law-pack',
  summary: 'Begins a draft with the texts of the version before',
  request: { query: readerQuery, body: json(newLawPack) },
  responses: answers(savedLawPack, 'the draft'),
});
const put = createRoute({
  method: 'put',
  path: '/law-pack/{pack_id}',
  summary: 'Changes the texts of a draft and the time that it maps, from the revision that the reader had',
  request: { query: readerQuery, params: packId, body: json(changedLawPack) },
  responses: orConflict(answers(savedLawPack, 'the draft'), lawPackConflict),
});
const approve = createRoute({
  method: 'post',
  path: '/law-pack/{pack_id}/approve',
  summary: 'Keeps a draft as it is, its figures with it',
  request: { query: readerQuery, params: packId, body: json(approvedLawPack) },
  responses: orConflict(answers(savedLawPack, 'the version'), lawPackConflict),
});
const remove = createRoute({
  method: 'delete',
  path: '/law-pack/{pack_id}',
  summary: 'Removes a draft',
  request: { query: query({ revision: z.string().max(12) }), params: packId },
  responses: orConflict(answers(removedLawPack, 'it is gone'), lawPackConflict),
});

export function lawPackRoutes(deps: Deps) {
  const { store } = deps;
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  const saved = async (pack_id: string) => ({ pack: (await readPack(store.db, pack_id)).pack });
  const whole = async (c: Context<AppEnv>, pack_id: string) => {
    const { pack, document } = await readPack(store.db, pack_id);
    return { ...pack, document: document ?? (await makeDocument(deps, c.var.world, pack.period)) };
  };
  /** Does it, and answers a conflict with what the version is now. */
  const orTell = (work: Promise<unknown>) =>
    work.catch(async (error: unknown) => {
      if (!(error instanceof LawPackConflict)) throw error;
      throw new Conflict((await saved(error.pack_id)).pack);
    });

  return newRoutes()
    .openapi(getAll, async (c) => {
      const { today } = c.var.world;
      const revision = await store.readRevision('law_pack');
      const packs = await readPacks(store.db);
      const approved = packs.flatMap(({ approved_on }) => approved_on ?? []).sort();
      return sendJson(c, {
        today,
        revision,
        years: yearsCovered(c.var.world.coverage, today),
        clock: readClock(approved.at(-1) ?? null, today),
        packs: packs.map(inShort),
      });
    })
    .openapi(getOne, async (c) => {
      const revision = await store.readRevision('law_pack');
      return sendJson(c, { revision, pack: await whole(c, c.req.valid('param').pack_id) });
    })
    .openapi(getFile, async (c) => {
      const { format } = c.req.valid('query');
      const pack = await whole(c, c.req.valid('param').pack_id);
      const { bytes, type, name } = await makeFile(pack, format, languageOf(c));
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="${name}"`,
      });
    })
    .openapi(post, async (c) => sendJson(c, await saved(await addDraft(store, byOf(c)))))
    .openapi(put, async (c) => {
      const { revision, texts, period } = c.req.valid('json');
      const { pack_id } = c.req.valid('param');
      if (period) checkPeriod(period, c.var.world.coverage);
      await orTell(changeDraft(store, byOf(c), { pack_id, revision }, { texts, period }));
      return sendJson(c, await saved(pack_id));
    })
    .openapi(approve, async (c) => {
      const { revision, approved_on, decision } = c.req.valid('json');
      const { pack_id } = c.req.valid('param');
      const { today } = c.var.world;
      if (approved_on > today)
        throw new BadInput('approved_on', approved_on, {
          sv: `den dag då det beslutades, senast ${today}`,
          en: `the day on which it was decided, ${today} at the latest`,
        });
      const { pack: draft } = await readPack(store.db, pack_id);
      const document = await makeDocument(deps, c.var.world, draft.period);
      await orTell(approveDraft(store, byOf(c), { pack_id, revision }, { approved_on, decision, document }));
      return sendJson(c, await saved(pack_id));
    })
    .openapi(remove, async (c) => {
      const { pack_id } = c.req.valid('param');
      const { revision } = c.req.valid('query');
      if (!/^\d{1,9}$/.test(revision)) throw new BadInput('revision', revision, ACCEPTED_IN_PLAN.revision);
      await orTell(removeDraft(store, byOf(c), { pack_id, revision: Number(revision) }));
      return sendJson(c, { pack_id });
    });
}
