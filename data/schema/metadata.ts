import { z } from 'zod';

/** Where the rows of a table come from; shown with every layer and every export. */
const tableSource = z.object({
  /** as in the `source` column where the table has one */
  source: z.string().min(1),
  title: z.string().min(1),
  publisher: z.string().min(1),
  licence: z.string().min(1),
  url: z.string().nullable(),
  synthetic: z.boolean(),
  /** ISO 8601 instant of the import; null for generated data, which must not change from run to run */
  imported_at: z.string().nullable(),
});

/** What a table file says of itself, in the Parquet key `lofteskartan` as JSON. */
export const tableMetadata = z.object({
  table: z.string(),
  /** raised when a column changes its meaning; a server refuses what it does not know */
  schema_version: z.literal(1),
  municipality: z.string(),
  sources: z.array(tableSource).min(1),
  /** local date that counts as today for the data (the demo's is fixed); null when the wall clock does */
  as_of: z.string().nullable(),
});

export type TableSource = z.infer<typeof tableSource>;
export type TableMetadata = z.infer<typeof tableMetadata>;
export const METADATA_KEY = 'lofteskartan';
