import type { z } from '@hono/zod-openapi';
import type { byStreet } from '../contract/streets';

export type ByStreet = z.infer<typeof byStreet>;
