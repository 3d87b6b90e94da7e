import { z } from '@hono/zod-openapi';
import { SOURCE_NAMES, type SourceName } from '../../data/import/sources';
import { date, instant, n } from './fields';
import { strict } from './strict';

/** What goes over the wire about files that somebody is about to import. */

const source = z.enum(SOURCE_NAMES as [SourceName, ...SourceName[]]);
const MOST_FILES = 50;
const FILE_NAME = 255;
const SHORT = 200;
const text = z.string().trim().min(1).max(SHORT);

const draftFile = z.object({
  name: z.string(),
  bytes: n,
  received: n.openapi({ description: 'bytes that have come: the next part goes on from there' }),
  last_modified: n,
});

const column = z.object({
  column: z.string(),
  field: z.string().nullable().openapi({ description: 'what it is read as; null where it is not read' }),
  how: z.enum(['chosen', 'layout', 'name', 'values']).nullable(),
});

const fileReading = z.object({
  file: z.string(),
  layout: z.string().nullable(),
  columns: z.array(column),
  first_rows: z.array(z.array(z.string().nullable())),
  n_rows: n,
  n_timed: n,
  n_placed: n,
  n_points: n,
  points: z.array(z.array(z.number())).openapi({ description: 'the first thousand, [lng, lat]' }),
  notes: z.array(z.string()),
  refused: z.string().nullable(),
  signature: z.string().nullable().openapi({ description: 'the same for files with the same headers' }),
});

const options = z.object({
  columns: z.record(z.string(), z.string()),
  crs: z.string().optional(),
  name: z.string().optional(),
  publisher: z.string().optional(),
  licence: z.string().optional(),
  kind: z.string().optional(),
  merge: z.enum(['replace', 'add']).optional(),
  period: z.object({ from: z.string(), to: z.string() }).optional(),
  area: z.array(z.string()).optional(),
});

const report = z.object({
  n_read: n,
  n_written: n,
  n_changed: n,
  n_withdrawn: n,
  n_missing: n,
  n_doubles: n,
  n_rejected: n,
  n_without_place: n,
  n_synthetic: n,
  n_batch: n,
  n_total: n,
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  question: z.enum(['corrected', 'other_layout']).nullable(),
  rejected: z.array(z.object({ reason: z.string(), n })),
  unknown_codes: z.array(z.object({ code: z.string(), n })),
  notes: z.array(z.string()),
  seconds: z.number(),
});

/** One draft: how far its files have come, what they were found to be, and what they would change. */
export const importDraft = z.object({
  draft_id: z.string(),
  created_at: instant,
  files: z.array(draftFile),
  source: source.nullable(),
  is_source_chosen: z.boolean().openapi({ description: 'false where the files themselves told' }),
  options,
  coordinate_systems: z
    .array(z.object({ code: z.string(), name: z.string() }))
    .openapi({ description: 'that the files can be said to be in' }),
  remembered: n.nullable().openapi({ description: 'number of the import whose mapping was taken over' }),
  reading: z.object({
    state: z.enum(['none', 'reading', 'ready', 'refused']),
    is_part: z.boolean().openapi({ description: 'of their beginnings' }),
    message: z.string().nullable(),
    files: z.array(fileReading),
  }),
  run: z.object({
    state: z.enum(['none', 'waiting', 'running', 'refused', 'done']),
    stage: z.string().nullable(),
    share: z.number().nullable(),
    message: z.string().nullable(),
    report: report.nullable(),
  }),
});

/** GET /api/imports/drafts */
export const importDrafts = z.object({
  drafts: z.array(importDraft),
  limit_bytes: n.openapi({ description: 'what the files of one may take together' }),
  chunk_bytes: n.openapi({ description: 'the largest part that is sent at once' }),
});

/** POST /api/imports/drafts */
export const newDraft = strict({
  files: z
    .array(
      strict({
        name: z.string().min(1).max(FILE_NAME),
        bytes: z.number().int().positive(),
        last_modified: z.number().int().nonnegative(),
      }),
    )
    .min(1)
    .max(MOST_FILES),
});

/** PUT /api/imports/drafts/:draft_id: how they are to be read, all of it. */
export const changedDraft = strict({
  source,
  columns: z.record(z.string().max(SHORT), z.string().max(SHORT)),
  crs: text.optional(),
  name: text.optional(),
  kind: text.optional(),
  merge: z.enum(['replace', 'add']).optional(),
  period: strict({ from: date, to: date }).optional(),
  area: z.array(text).max(200).optional().openapi({ description: 'stadsdelar that the files are all of' }),
});

/** PUT …/files/:file */
export const receivedPart = z.object({ received: n });

/** POST …/accept */
export const acceptedDraft = strict({ keep_until: date.nullable() });
export const acceptedImport = z.object({ number: n.openapi({ description: 'of the import in the history' }) });

/** What was done, where there is nothing to tell of it. */
export const done = z.object({ done: z.literal(true) });
