import type { Deps } from '../deps';
import { newRoutes } from './new-routes';

/** Everything under /api/auth is the sign-in library's own. */
export function authRoutes({ access }: Deps) {
  return newRoutes().all('/auth/*', (c) => access.answer(c.req.raw));
}
