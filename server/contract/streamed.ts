import { z } from '@hono/zod-openapi';
import { problem } from './problem';

/** A line of a streamed answer (application/x-ndjson): progress from 0 to 1, or the result, or why there is none. */
export const streamed = <T extends z.ZodType>(result: T) =>
  z.union([z.object({ progress: z.number() }), z.object({ result }), problem]);
