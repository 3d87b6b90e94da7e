import type { z } from '@hono/zod-openapi';
import type { suggestion } from '../contract/suggestions';

export type SuggestionResult = z.infer<typeof suggestion>['result'];

export type Parameters = SuggestionResult['parameters'];
