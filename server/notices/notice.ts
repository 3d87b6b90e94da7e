import type { z } from '@hono/zod-openapi';
import type { notices } from '../contract/notices';

/** One thing to tell somebody. */
export type Notice = Omit<z.infer<typeof notices>['notices'][number], 'is_new'> & {
  /** a title that everybody who co-operates may read, for a mail; null where a mail tells of the number alone */
  mailed_as: Notice['text'] | null;
};
export type Choice = z.infer<typeof notices>['choice'];
