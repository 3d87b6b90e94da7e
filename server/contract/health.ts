import { z } from '@hono/zod-openapi';
import { n } from './fields';

export const health = z.object({
  /** `store_problem` comes first: what people do is not saved; `old_data`: what lies there now is not what is served;
   *  `missing_data`: a table that was served before the server was started is not there */
  status: z.enum(['ok', 'no_data', 'old_data', 'missing_data', 'store_problem']),
  version: z.string(),
  data_version: z.string().nullable(),
  /** why newer files are not served, or which were served before and are gone; null when all is well */
  data_problem: z.string().nullable(),
  /** why nothing can be saved or read of what people save, in the reader's language; null when all is well */
  store_problem: z.string().nullable(),
  /** whether the database is there, and can be saved in */
  store_state: z.enum(['ok', 'away', 'not_saved']),
  /** why the database does not keep the server itself from altering the audit trail, in the reader's language; null when it does */
  audit_problem: z.string().nullable(),
  /** whether the last mail could be sent; null where no mail server is configured */
  mail_state: z.enum(['ok', 'failing']).nullable(),
  /** whether what is delivered by itself is taken in, or somebody has to look; null where nothing is */
  delivery_state: z.enum(['ok', 'waiting', 'failing']).nullable(),
  /** tables whose newest row is older than it may be (LATE_DAYS), or of which a source is */
  late_tables: z.array(z.string()),
  /** looks and sign-outs that wait to be written down */
  n_unsaved: n,
});
