import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { newDraft, publicationConflict, savedDraft } from '../contract/publications';
import type { AppEnv } from '../http/app-env';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { Refusal } from '../http/problem';
import { query, readerQuery } from '../offences/filter';
import type { PublicSite } from '../public/build-site';
import type { LinkFrom } from '../public/public-pages';
import { discardDraft, documentOfDraft, readDraft, saveDraft } from '../publish/keep-draft';
import { keptCounts, PublishedSince } from '../publish/keep-publications';
import { makeDocument } from '../publish/make-document';
import type { PublishingDesk } from '../publish/publishing-desk';
import { withData } from '../publish/with-data';
import { withoutTexts } from '../publish/withdrawn-texts';
import { findPublication } from '../store/tables/publication';
import { withdrawnTexts } from '../store/tables/withdrawn-text';
import type { OrTell } from './or-tell';
import { answers, newRoutes, orConflict } from './new-routes';

const postDraft = createRoute({
  method: 'post',
  path: '/publications/draft',
  summary: 'Keeps what would be published as a draft, to be shown inside first',
  request: { query: readerQuery, body: { required: true, content: { 'application/json': { schema: newDraft } } } },
  responses: orConflict(answers(savedDraft, 'the draft'), publicationConflict),
});
const deleteDraft = createRoute({
  method: 'delete',
  path: '/publications/draft',
  summary: 'Takes the draft away',
  request: { query: readerQuery },
  responses: answers(z.object({}), 'there is none'),
});
const getPage = createRoute({
  method: 'get',
  path: '/publications/draft/page',
  summary: 'A page or file of the draft, as residents would read it',
  request: {
    query: query({
      path: z
        .string()
        .max(200)
        .default('')
        .openapi({ description: 'of the public page', example: 'stadsdelar/rissne' }),
    }),
  },
  responses: { 200: { description: 'the page', content: { 'text/html': { schema: z.string() } } } },
});

export function publicationDraftRoutes({ store, published, ...deps }: Deps, desk: PublishingDesk, orTell: OrTell) {
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  // each link leads to the same route; the style is that of what is published, where something is
  const linkFrom: LinkFrom = () => (to) =>
    to.startsWith('publikt/') && published.current() !== null
      ? `/${to}`
      : `/api/publications/draft/page?path=${encodeURIComponent(to)}`;
  let rendered: { draft_id: string; site: Promise<PublicSite | null> } | null = null;

  return newRoutes()
    .openapi(postDraft, async (c) => {
      const { promises, newest } = c.req.valid('json');
      const earlier = await keptCounts(store.db);
      const { signal } = c.req.raw;
      const { draft, counts } = await desk.work((onProgress) =>
        withData(deps, (world) =>
          makeDocument({ store, published, ...deps }, world, { promises, ...earlier, signal, onProgress }),
        ),
      );
      const before = (await findPublication(store.db))?.version ?? 0;
      if (before !== newest) return orTell(c, Promise.reject(new PublishedSince(`version ${before} is newer`)));
      const draft_id = await saveDraft(store, byOf(c), { newest, draft, tables: counts.tables });
      return sendJson(c, { draft_id });
    })
    .openapi(deleteDraft, async (c) => {
      await discardDraft(store, byOf(c));
      return sendJson(c, {});
    })
    .openapi(getPage, async (c) => {
      const draft = await readDraft(store.db);
      if (draft === null) throw new Refusal('not_found');
      if (rendered?.draft_id !== draft.draft_id) {
        const { time_zone } = draft.document.municipality;
        const document = withoutTexts(documentOfDraft(draft, new Date()), await withdrawnTexts(store.db), time_zone);
        const site = published.renderDraft({ version: document.version, document, files: new Map() }, linkFrom);
        rendered = { draft_id: draft.draft_id, site };
      }
      const path = c.req.valid('query').path.replaceAll(/^\/+|\/+$/g, '');
      const file = (await rendered.site)?.files.get(`/${path}`);
      if (file === undefined) throw new Refusal('not_found');
      return c.body(file.body, 200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' }) as never;
    });
}
