import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';

/** Where a request comes from, as the app has found before any route. */
export function addressOf(c: Context<AppEnv>): string {
  return c.var.address;
}
