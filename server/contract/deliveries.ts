import { z } from '@hono/zod-openapi';
import { DOUBTS } from '../../data/import/delivery/judge-delivery';
import { instant, n } from './fields';
import { strict } from './strict';

/** What goes over the wire about data that come by themselves: into a folder, or from an address that is asked. */

const delivery = z.object({
  delivery_id: z.string(),
  source: z.string(),
  name: z.string().openapi({ description: 'of the file, as it was delivered' }),
  at: instant,
  state: z.enum(['taking', 'waiting', 'refused', 'done']),
  bytes: n,
  /** number of the import in the history; null where there is none */
  number: n.nullable(),
  /** the same file had been imported before */
  is_there: z.boolean(),
  /** why it waits: what is unlike its earlier ones, with what it says and what was expected */
  doubts: z.array(z.object({ doubt: z.enum(DOUBTS), given: z.string(), expected: z.string() })),
  /** why it was refused, in the reader's language */
  message: z.string().nullable(),
  rows_read: n.nullable(),
  rows_rejected: n.nullable(),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** who decided about it; null where nobody has */
  by: z.string().nullable(),
});

/** GET /api/deliveries */
export const deliveries = z.object({
  /** false where the settings name no folder */
  is_on: z.boolean(),
  state: z.enum(['ok', 'waiting', 'failing']).nullable(),
  /** why the folder cannot be looked at; null when it can */
  problem: z.string().nullable(),
  addresses: z.array(
    z.object({
      source: z.string(),
      url: z.string(),
      every_h: n,
      asked_at: instant.nullable(),
      problem: z.string().nullable(),
    }),
  ),
  /** the newest first */
  files: z.array(delivery),
});

/** POST /api/deliveries/:delivery_id/take: and what the file is of what is there already. */
export const takenDelivery = strict({ merge: z.enum(['replace', 'add']) });
/** POST /api/deliveries/:delivery_id/refuse */
export const refusedDelivery = strict({});
export const settledDelivery = z.object({ file: delivery });
