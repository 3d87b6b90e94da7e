import { z } from 'zod';
import { SOURCE_NAMES, type SourceName } from '../../data/import/sources';

/** What may be said of the files beside what they hold, as the command's options say it. */
export const draftOptions = z.object({
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

const draftFile = z.object({
  name: z.string(),
  bytes: z.number(),
  /** as the browser says: the same file is known again after a reload */
  last_modified: z.number(),
});

/** Files that somebody is about to import: what is kept of it beside them, until it is done or given up. */
export const draft = z.object({
  draft_id: z.string(),
  user_id: z.string(),
  created_at: z.string(),
  language: z.enum(['sv', 'en']),
  files: z.array(draftFile),
  /** null until it is known or chosen */
  source: z.enum(SOURCE_NAMES as [SourceName, ...SourceName[]]).nullable(),
  is_source_chosen: z.boolean(),
  options: draftOptions,
  /** number of the import whose mapping was taken over; null where none was, undefined before it was looked for */
  remembered: z.number().nullable().optional(),
});

export type Draft = z.infer<typeof draft>;
export type DraftOptions = z.infer<typeof draftOptions>;
