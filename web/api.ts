import { hc, type InferResponseType } from 'hono/client';
import type { App } from '../server/app';

/** The only file of web/ that knows the server, and only its types. */
export const api = hc<App>('/').api;
