import { z } from '@hono/zod-openapi';

/** Why an analysis has no values: a clear sentence instead of an empty map. */
export const tooLittle = z.object({
  reason: z.enum([
    'no_data',
    'no_offences',
    'too_few',
    'constant',
    'too_few_cells',
    'too_few_steps',
    'too_many',
    'too_few_weights',
    'overlap',
  ]),
  message: z.string().openapi({ description: "in the reader's language" }),
});
