import { z } from '@hono/zod-openapi';
import { date, instant, n } from './fields';
import { strict } from './strict';

/** What goes over the wire about imports: what has been read in, and what has been taken back. */

const importEntry = z.object({
  number: z.number().int().positive(),
  act: z.enum(['import', 'undo', 'restore']),
  about: n.nullable().openapi({ description: 'the import that was taken back or is served again' }),
  at: instant,
  by: z.string(),
  source: z.string(),
  files: z.array(z.string()).openapi({ description: 'names of the files' }),
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  n_written: n,
  n_changed: n,
  n_withdrawn: n,
  n_rejected: n,
  notes: z
    .array(z.string())
    .openapi({ description: 'decisions that the import took, in the language in which it was run' }),
  keep_until: z.string().nullable(),
  is_undone: z.boolean().openapi({ description: 'an import that the data do not hold any more' }),
  /** it is in force and changed something */
  can_undo: z.boolean(),
  /** the tables as they were after it are kept, and are not those that are served */
  can_restore: z.boolean(),
});

/** GET /api/imports */
export const imports = z.object({
  imports: z.array(importEntry),
  kept_bytes: n.openapi({ description: 'what tables that are kept as they were before take on the disk' }),
});

/** POST /api/imports/empty */
export const emptied = strict({ before: date });
export const emptiedImports = z.object({ numbers: z.array(n).openapi({ description: 'of the imports' }) });

/** POST /api/imports/:number/undo and …/restore */
export const undoneImport = z.object({
  number: n.openapi({ description: 'of the entry that this is in the history' }),
});
