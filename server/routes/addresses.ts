import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { principalOf, userOf } from '../access/authorise';
import { addresses, newMend, removedMend, savedMend } from '../contract/addresses';
import { sendJson } from '../http/answer';
import type { AppEnv } from '../http/app-env';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { addMend, readAddresses, removeMend, shareMends } from '../quality/keep-mends';
import { answers, newRoutes } from './new-routes';

const json = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } });

const getAddresses = createRoute({
  method: 'get',
  path: '/addresses',
  summary: 'Addresses of offences that the register did not know, and what has been said that they mean',
  request: { query: readerQuery },
  responses: answers(addresses, 'the most common first'),
});
const postMend = createRoute({
  method: 'post',
  path: '/addresses/mends',
  summary: 'Says what an address means, for the next import',
  request: { query: readerQuery, body: json(newMend) },
  responses: answers(savedMend, 'the mend; 409 where there is one'),
});
const deleteMend = createRoute({
  method: 'delete',
  path: '/addresses/mends/{address}',
  summary: 'Takes a mend back',
  request: { query: readerQuery, params: z.object({ address: z.string().min(1).max(200) }) },
  responses: answers(removedMend, 'the address whose mend no longer holds'),
});

/** Addresses that were not found, mended once and remembered. */
export function addressRoutes({ store, live }: Pick<Deps, 'store' | 'live'>) {
  const byOf = (c: Context<AppEnv>) => ({ principal: principalOf(c), user_id: userOf(c).user_id });
  return newRoutes()
    .openapi(getAddresses, async (c) => sendJson(c, await readAddresses(store.db, live.folder)))
    .openapi(postMend, async (c) => {
      const address = await addMend(store, byOf(c), c.req.valid('json'));
      await shareMends(store.db, live.folder);
      const { mends } = await readAddresses(store.db, live.folder);
      return sendJson(c, { mend: mends.find((mend) => mend.address === address)! });
    })
    .openapi(deleteMend, async (c) => {
      const { address } = c.req.valid('param');
      await removeMend(store, byOf(c), address);
      await shareMends(store.db, live.folder);
      return sendJson(c, { address });
    });
}
