import { createRoute, z } from '@hono/zod-openapi';
import { principalOf } from '../access/authorise';
import { readUser } from '../access/keep-users';
import { deliveries, refusedDelivery, settledDelivery, takenDelivery } from '../contract/deliveries';
import type { DeliveryDesk } from '../deliveries/delivery-desk';
import type { Delivery } from '../deliveries/inbox';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { languageOf, Refusal } from '../http/problem';
import type { Language } from '../../data/terms/language';
import { wordsForThePage } from '../imports/words-for-the-page';
import { readerQuery } from '../offences/filter';
import { answers, newRoutes } from './new-routes';

const one = z.object({ delivery_id: z.string().min(1).max(400) });
const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

/** So many of each state are listed. */
const MOST = 20;

const getDeliveries = createRoute({
  method: 'get',
  path: '/deliveries',
  summary: 'Data that have come by themselves: what waits for somebody, what was refused, what was taken',
  request: { query: readerQuery },
  responses: answers(deliveries, 'the newest first'),
});
const postTake = createRoute({
  method: 'post',
  path: '/deliveries/{delivery_id}/take',
  summary: 'Takes a file that waits, as somebody has decided',
  request: { query: readerQuery, params: one, body: json(takenDelivery) },
  responses: answers(settledDelivery, 'what came of it; 404 where it does not wait, 409 while another import runs'),
});
const postRefuse = createRoute({
  method: 'post',
  path: '/deliveries/{delivery_id}/refuse',
  summary: 'Puts a file that waits among what is refused',
  request: { query: readerQuery, params: one, body: json(refusedDelivery) },
  responses: answers(settledDelivery, 'the file; 404 where it does not wait'),
});

/** What comes by itself, for an admin. */
export function deliveryRoutes({ deliveries: desk, store }: Pick<Deps, 'deliveries' | 'store'>) {
  const nameOf = async (user_id: string | null) => (await readUser(store, user_id ?? '')).name;
  return newRoutes()
    .openapi(getDeliveries, async (c) => sendJson(c, describeDesk(desk, languageOf(c))))
    .openapi(postTake, async (c) => {
      const { delivery_id } = c.req.valid('param');
      const by = principalOf(c);
      const outcome = await desk?.accept(delivery_id, c.req.valid('json').merge, await nameOf(by.user_id));
      if (!desk || !outcome) throw new Refusal('not_found');
      if (outcome.outcome === 'busy') throw new Refusal('conflict');
      const detail = { name: delivery_id, number: 'number' in outcome ? outcome.number : null };
      await store.write(by, (tx) => tx.audit({ action: 'take', subject: 'delivery', subject_id: delivery_id, detail }));
      return sendJson(c, { file: findFile(desk, delivery_id, languageOf(c)) });
    })
    .openapi(postRefuse, async (c) => {
      const { delivery_id } = c.req.valid('param');
      const by = principalOf(c);
      if (!desk?.refuse(delivery_id, await nameOf(by.user_id))) throw new Refusal('not_found');
      const detail = { name: delivery_id };
      await store.write(by, (tx) =>
        tx.audit({ action: 'refuse', subject: 'delivery', subject_id: delivery_id, detail }),
      );
      return sendJson(c, { file: findFile(desk, delivery_id, languageOf(c)) });
    });
}

function describeDesk(desk: DeliveryDesk | null, language: Language): z.infer<typeof deliveries> {
  if (desk === null) return { is_on: false, state: null, problem: null, addresses: [], files: [] };
  return {
    is_on: true,
    state: desk.state(),
    problem: desk.problem,
    addresses: desk.addresses().map(({ source, url, every_h, asked_at, problem }) => ({ source, url, every_h, asked_at, problem })), // prettier-ignore
    files: desk.inbox.list(MOST).map((file) => describe(file, language)),
  };
}

function findFile({ inbox }: DeliveryDesk, id: string, language: Language) {
  const found = (['done', 'refused', 'waiting'] as const).flatMap((state) => inbox.find(id, state) ?? []);
  if (found[0] === undefined) throw new Refusal('not_found');
  return describe(found[0], language);
}

function describe(
  { id, source, name, at, state, bytes, outcome, by }: Delivery,
  language: Language,
): z.infer<typeof settledDelivery>['file'] {
  const report = outcome !== null && 'report' in outcome ? outcome.report : null;
  return {
    ...{ delivery_id: id, source, name, at, state, bytes, by },
    number: outcome !== null && 'number' in outcome ? outcome.number : null,
    is_there: outcome?.outcome === 'there',
    doubts: outcome?.outcome === 'waits' ? outcome.doubts : [],
    message: messageOf(outcome, language),
    rows_read: report?.rows_read ?? null,
    rows_rejected: report?.rows_rejected ?? null,
    period: report?.period ?? null,
  };
}

/** Why a file was refused, in the reader's language; in that of the import where it was refused before both were kept. */
function messageOf(outcome: Delivery['outcome'], language: Language): string | null {
  if (outcome?.outcome !== 'refused' || outcome.message === '') return null;
  const { message } = outcome;
  return wordsForThePage(typeof message === 'string' ? message : message[language], language, 'delivery');
}
