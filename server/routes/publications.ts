import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import {
  newPublication,
  publicationConflict,
  publicationPreview,
  publicationProgress,
  publications,
  restoredPublication,
  savedPublication,
} from '../contract/publications';
import type { AppEnv } from '../http/app-env';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { BadInput, Conflict, Refusal } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import { readPromises } from '../promises/read-promises';
import { readingOf } from '../promises/reading';
import {
  keptCounts,
  publishDraft,
  PublishedSince,
  readPublications,
  restorePublication,
} from '../publish/keep-publications';
import { describeDraft, readDraft } from '../publish/keep-draft';
import { describeTexts } from '../publish/describe-texts';
import { describeRecipe } from '../publish/keep-recipe';
import { makeDocument } from '../publish/make-document';
import { previewOf } from '../publish/preview';
import { openDesk } from '../publish/publishing-desk';
import { withData } from '../publish/with-data';
import type { OrTell } from './or-tell';
import { publicationDraftRoutes } from './publication-drafts';
import { publicationRecipeRoutes } from './publication-recipe';
import { publicationWithdrawalRoutes } from './publication-withdrawals';
import { answers, newRoutes, orConflict } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });
const at = z.object({ version: z.string().regex(/^\d{1,6}$/) });

const getPublications = createRoute({
  method: 'get',
  path: '/publications',
  summary: 'What has been published for everybody to read, and what the public reads now',
  request: { query: readerQuery },
  responses: answers(publications, 'every version, the newest first'),
});
const getProgress = createRoute({
  method: 'get',
  path: '/publications/progress',
  summary: 'How far protecting the counts has come, for whoever waits for it',
  request: { query: readerQuery },
  responses: answers(publicationProgress, '0 to 1, null where nobody waits'),
});
const getPreview = createRoute({
  method: 'get',
  path: '/publications/preview',
  summary: 'What would be published, what of it is protected and why',
  request: {
    query: query({
      promises: z
        .string()
        .max(300)
        .optional()
        .openapi({ description: 'years with commas between', example: '2025,2026' }),
    }),
  },
  responses: answers(publicationPreview, 'nothing is published by looking'),
});
const postPublication = createRoute({
  method: 'post',
  path: '/publications',
  summary: 'Publishes a new version, for a reason',
  request: { query: readerQuery, body: json(newPublication) },
  responses: orConflict(answers(savedPublication, 'the version'), publicationConflict),
});
const postRestore = createRoute({
  method: 'post',
  path: '/publications/{version}/restore',
  summary: 'Publishes an earlier version once more',
  request: { query: readerQuery, params: at, body: json(restoredPublication) },
  responses: orConflict(answers(savedPublication, 'the version'), publicationConflict),
});

export function publicationRoutes(deps: Deps) {
  const { pack, store, published } = deps;
  const readingIn = readingOf(pack);
  const readAll = async (c: Context<AppEnv>): Promise<z.infer<typeof publications>> => {
    const versions = await readPublications(store.db);
    const promises = await readPromises(store.db, readingIn(c.var.world));
    return {
      newest: versions[0]?.version ?? 0,
      served: published.current()?.version ?? null,
      draft: await describeDraft(store.db),
      recipe: await describeRecipe(store.db),
      refused: [...published.refused()],
      versions,
      ...(await describeTexts(store.db)),
      promises: promises.map(({ year, title, synthetic }) => ({ year, title, synthetic })),
    };
  };
  const actOf = <Given extends { newest: number }>(c: Context<AppEnv>, given: Given) => ({
    store,
    ground: pack.basemap,
    folder: published.folder,
    by: { principal: principalOf(c), user_id: userOf(c).user_id },
    ...given,
  });
  const desk = openDesk();
  const orTell: OrTell = (c, work) =>
    work.catch(async (error: unknown) => {
      if (error instanceof PublishedSince) throw new Conflict(await readAll(c));
      throw error;
    });

  const makeNow = async (promises: readonly number[], signal: AbortSignal) => {
    const earlier = await keptCounts(store.db);
    const { draft, counts } = await desk.work((onProgress) =>
      withData(deps, (world) => makeDocument(deps, world, { promises, ...earlier, signal, onProgress })),
    );
    return { document: draft, tables: counts.tables };
  };

  return newRoutes()
    .route('/', publicationDraftRoutes(deps, desk, orTell))
    .route('/', publicationRecipeRoutes(deps, orTell))
    .route('/', publicationWithdrawalRoutes(deps, actOf, orTell))
    .openapi(getPublications, async (c) => sendJson(c, await readAll(c)))
    .openapi(getProgress, (c) => sendJson(c, { share: desk.share() }))
    .openapi(getPreview, async (c) => {
      const [newest] = await readPublications(store.db);
      const earlier = await keptCounts(store.db);
      const promises = readYears(c.req.valid('query').promises) ?? newest?.promises ?? [];
      const { signal } = c.req.raw;
      const made = await desk.work((onProgress) =>
        withData(deps, (world) => makeDocument(deps, world, { promises, ...earlier, signal, onProgress })),
      );
      const before = { version: newest?.version ?? 0, promises: newest?.promises ?? [] };
      return sendJson(c, previewOf(made, earlier.kept, before));
    })
    .openapi(postPublication, async (c) => {
      const { promises, draft_id, ...given } = c.req.valid('json');
      const { signal } = c.req.raw;
      const made = draft_id === undefined ? await makeNow(promises, signal) : await readDraft(store.db, draft_id);
      if (made === null) throw new Refusal('not_found');
      // whoever has cancelled has published nothing
      signal.throwIfAborted();
      const publication = await orTell(c, publishDraft(actOf(c, given), made.document, made.tables));
      await published.refresh();
      return sendJson(c, { publication });
    })
    .openapi(postRestore, async (c) => {
      const version = Number(c.req.valid('param').version);
      const publication = await orTell(c, restorePublication(actOf(c, c.req.valid('json')), version));
      await published.refresh();
      return sendJson(c, { publication });
    });
}

const ACCEPTED_YEARS = {
  sv: 'år med komma emellan, som 2025,2026',
  en: 'years with commas between, such as 2025,2026',
};

function readYears(given: string | undefined): number[] | null {
  if (given === undefined) return null;
  const years = given === '' ? [] : given.split(',').map(Number);
  if (years.some((year) => !Number.isInteger(year) || year < 2000 || year > 2100))
    throw new BadInput('promises', given, ACCEPTED_YEARS);
  return years;
}
