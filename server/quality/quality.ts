import type { z } from '@hono/zod-openapi';
import type { quality } from '../contract/quality';

/** How good the data are, as it goes over the wire. */
export type Quality = z.infer<typeof quality>;
