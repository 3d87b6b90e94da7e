import { hc } from 'hono/client';
import type { App } from '../../server/app';

/** Every route of the server, by its types. Only web/api knows the server; others ask by `at`, `ask` and `send`. */
export const api = hc<App>('/').api;
