import { z } from '@hono/zod-openapi';
import { REPORT_STATUSES } from '../../data/terms/report';
import { date, text } from './fields';

/** What the holder of a receipt reads: nothing that the resident has written, so that a lost receipt tells of nobody. */
export const receipt = z.strictObject({
  report_id: z.string(),
  status: z.enum(REPORT_STATUSES),
  received_on: date,
  changed_on: date,
  answer: text.nullable(),
  /** what is done, in the words of whoever plans it, and from which day to which, exclusive; not in receipts of before */
  measure: z.strictObject({ action: z.string(), from: date, to: date.nullable() }).nullable().default(null),
  /** how many more have told the same */
  n_me_too: z.number().int().min(0),
  /** somebody says that what was mended is not */
  is_doubted: z.boolean(),
});

export type Receipt = z.infer<typeof receipt>;
