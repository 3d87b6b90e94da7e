import type { Context } from 'hono';
import type { AppEnv } from '../http/app-env';

/** Waits for a change, and tells what there is now where somebody else was first. */
export type OrTell = <T>(c: Context<AppEnv>, work: Promise<T>) => Promise<T>;
