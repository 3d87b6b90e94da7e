import { createRoute, type z } from '@hono/zod-openapi';
import { createLocator } from '../../data/place/locator';
import { environment } from '../contract/environment';
import { countEnvironment } from '../environment/count-environment';
import { sendJson } from '../http/answer';
import type { Deps } from '../http/deps';
import { readerQuery } from '../offences/filter';
import { groundVersion } from '../tiles/ground-version';
import { answers, newRoutes } from './new-routes';

const getEnvironment = createRoute({
  method: 'get',
  path: '/environment',
  summary: 'How many lamps, lit streets, stops, schools and the like are mapped, and since when',
  request: { query: readerQuery },
  responses: answers(environment, 'one row a kind'),
});

export function environmentRoutes({ pack }: Pick<Deps, 'pack'>) {
  const locator = createLocator(pack);
  let kept: { version: string | null; answer: z.infer<typeof environment> } | null = null;
  return newRoutes().openapi(getEnvironment, async (c) => {
    const { world } = c.var;
    const version = groundVersion(world);
    if (kept?.version !== version) kept = { version, answer: await countEnvironment(world, locator) };
    return sendJson(c, kept.answer);
  });
}
