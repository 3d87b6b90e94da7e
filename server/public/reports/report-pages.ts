import type { Context, MiddlewareHandler } from 'hono';
import type { Language } from '../../../data/terms/language';
import type { Published } from '../open-published';
import { answerReceipt, echoReceipt } from './answer-receipt';
import { PROOF_BITS } from './proofs';
import { readBody, UnreadBody } from './read-body';
import { sendEcho } from './send-echo';
import { takeReport } from './take-report';
import type { Asked } from './asked';
import type { Intake } from './intake';

/**
 * The pages on which residents report and follow what comes of it, as far as they depend on who asks: the form is sent,
 * a receipt is read. What is the same for all is a page like others of the site. They work without JavaScript.
 * @param intake null where nothing is taken in
 * @param addressOf where a request comes from
 */
export function reportPages(
  published: Published,
  intake: Intake | null,
  addressOf: (c: Context) => string,
  origin: string,
): MiddlewareHandler {
  return async (c, next) => {
    const found = /^(\/en)?\/(rapportera|rapporterat|kvitto)(?:\/([^/]*))?\/?$/.exec(c.req.path);
    const site = published.current();
    if (found === null || site === null || intake === null) return next();
    const [, prefix = '', page = '', rest = ''] = found;
    const language: Language = prefix === '' ? 'sv' : 'en';
    const asked: Asked = {
      c,
      intake,
      site,
      folder: published.folder,
      language,
      address: addressOf(c),
      link: (path) => `${prefix}/${path}`,
      show: (view, status = 200) => {
        // what is answered to one is nobody else's, and its address may hold a receipt's code
        c.header('Cache-Control', 'no-store');
        c.header('X-Robots-Tag', 'noindex');
        return c.html(site.renderReport(view, language), status);
      },
    };
    const { method } = c.req;
    if (method === 'GET' || method === 'HEAD') {
      if (page === 'rapportera' && rest === 'prov') {
        c.header('Cache-Control', 'no-store');
        return c.json({ task: intake.proofs.issue(), bits: PROOF_BITS });
      }
      // where agreeing leads: the same page with thanks on it
      if (page === 'rapporterat' && rest === '' && c.req.query('tack') !== undefined)
        return asked.show({ page: 'points', isThanked: true });
      if (page !== 'kvitto') return next();
      const typed = c.req.query('kod');
      if (rest === '' && typed === undefined) return next();
      return answerReceipt(asked, rest === '' ? (typed ?? '') : rest, rest === '');
    }
    if (method !== 'POST') return next();
    if (isForeign(c, origin)) return asked.show({ page: 'refused', why: 'foreign' }, 403);
    try {
      const form = await readBody(c, asked.address);
      if (page === 'rapportera' && rest === '') return await takeReport(asked, form);
      if (page === 'rapporterat' && rest === '') return sendEcho(asked, form);
      if (page === 'kvitto' && rest !== '') return echoReceipt(asked, rest);
      return asked.show({ page: 'ask', given: '', isMissing: true }, 404);
    } catch (error) {
      if (!(error instanceof UnreadBody)) throw error;
      return asked.show({ page: 'refused', why: error.why }, error.status);
    }
  };
}

/** Whether a page elsewhere sends this: its readers would report without knowing. */
function isForeign(c: Context, origin: string): boolean {
  const sender = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  // a page whose address is nobody's business sends no origin of its own
  if (sender === undefined || sender === 'null') return site !== undefined && site !== 'same-origin';
  return sender !== new URL(origin).origin && sender !== new URL(c.req.url).origin;
}
