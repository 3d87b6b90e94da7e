import { z } from '@hono/zod-openapi';

export const problem = z
  .object({
    error: z.object({
      code: z.enum([
        'bad_input',
        'not_found',
        'method_not_allowed',
        'forbidden',
        'not_signed_in',
        'not_allowed',
        'conflict',
        'import_running',
        'import_stale',
        'disk_full',
        'not_saved',
        'maybe_saved',
        'too_many_streams',
        'store_away',
        'too_large',
        'foreign_origin',
        'not_json',
        'not_accepted',
        'too_many_attempts',
        'last_admin',
        'invitation_over',
        'too_long',
        'timeout',
        'no_data',
        'unreadable',
        'internal',
      ]),
      message: z.string().openapi({ description: "in the reader's language" }),
      /** for bad_input: which field, what was given, what is accepted */
      field: z.string().optional(),
      given: z.string().optional(),
      accepted: z.string().optional(),
    }),
  })
  .openapi('Problem');
