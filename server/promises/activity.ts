import type { z } from '@hono/zod-openapi';
import type { newActivity, onePromise } from '../contract/promises';

/** What is said of one activity of a promise. */
export type PromisedActivity = z.infer<typeof newActivity>;

export type Promised = z.infer<typeof onePromise>['promise'];
export type PromisedWithProgress = Promised['activities'][number];
export type Progress = PromisedWithProgress['progress'];
export type Verdict = PromisedWithProgress['proposed']['verdict'];
