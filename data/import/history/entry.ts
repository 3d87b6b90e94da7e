import { z } from 'zod';

/** Which file a table is: the same until another is put in its place; null where there is none. */
const fileIdentity = z.string().nullable();

/** One act that changed the tables, or would have: an import, or one that was taken back. */
export const historyEntry = z.object({
  /** from 1, in the order in which they came; the rows that an import brought carry it as `import_number` */
  number: z.number().int().positive(),
  act: z.enum(['import', 'undo', 'restore']),
  /** of which import an undo or a restore speaks */
  about: z.number().int().nullable(),
  /** ISO 8601 instant */
  at: z.string(),
  by: z.string(),
  /** 'offences', 'areas' and so on */
  source: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  /** first and last day of what the file holds, where it has days */
  period: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** what was asked for beside the files: columns, CRS, names */
  options: z.record(z.string(), z.unknown()),
  /** the report as it was told */
  report: z.record(z.string(), z.unknown()).nullable(),
  /** day until which personal data in it may be kept, as whoever imported it has said */
  keep_until: z.string().nullable(),
  /** for each table that changed which file it was and which it became */
  changes: z.record(z.string(), z.object({ before: fileIdentity, after: fileIdentity })),
});
export type HistoryEntry = z.infer<typeof historyEntry>;
