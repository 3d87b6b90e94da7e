import { Hono, type Context } from 'hono';
import { checkAddress } from '../http/check-address';
import { BadInput, describeBadInput, languageOf } from '../http/problem';
import { securityHeaders } from '../http/security-headers';
import { readsPages, refusedPage, waitingPage, wantsPage } from '../http/plain-page';
import { allowEmbedding } from './allow-embedding';
import type { Published } from './open-published';
import type { Intake } from './reports/intake';
import { reportPages } from './reports/report-pages';
import { answerNotFound, answerPublic } from './serve-public';

/**
 * The public plane as one function from request to answer. It knows of nothing but the folder of what has been published:
 * it can run on a machine where nothing else of the program is.
 * @param origin the address under which people reach it
 * @param reports where residents' reports are left, and how to know where a request comes from
 */
export function createPublicApp(
  published: Published,
  origin: string,
  reports: { intake: Intake; addressOf: (c: Context) => string } | null = null,
): Hono {
  const app = new Hono();
  app.use(allowEmbedding(published.embeddedBy));
  app.use(securityHeaders(origin));
  app.use(checkAddress);
  if (reports !== null) app.use(reportPages(published, reports.intake, reports.addressOf, origin));
  app.get('*', (c) => {
    const site = published.current();
    if (site === null) {
      if (wantsPage(c.req.raw))
        return waitingPage(c.req.raw, published.refused().length > 0 ? 'broken' : 'unpublished');
      c.header('Retry-After', '60');
      return c.text('Inget är publicerat än.\nNothing has been published yet.\n', 503);
    }
    return answerPublic(c, site) ?? answerNotFound(c, site);
  });
  app.notFound((c) => {
    c.header('Allow', 'GET, HEAD');
    return c.text('Bara GET och HEAD.\nGET and HEAD only.\n', 405);
  });
  app.onError((error, c) => {
    if (error instanceof BadInput) return c.json(describeBadInput(error, languageOf(c)), 400);
    // what went wrong is the log's; who reads is told in words
    if (readsPages(c.req.raw)) {
      console.error(error);
      return refusedPage(c.req.raw, 500);
    }
    throw error;
  });
  return app;
}
