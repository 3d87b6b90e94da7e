/** A version of what the public may read. */
export interface PublicationTable {
  /** 1, 2, 3 … */
  version: number;
  published_at: string;
  published_by: string;
  reason: string;
  /** the earlier version that it brings back */
  restores: number | null;
  /** JSON: contract/published.ts, as it was written */
  document: string;
  /** JSON: the counts behind it with what they hide, publish/protected-table.ts: never shown to the public */
  tables: string;
}
