/** What is known of the data themselves. */
export interface QualityQuestions {
  'table-extents': {
    parameters: Record<string, never>;
    row: { name: string; n: number; from: string | null; to: string | null };
  };
  'source-months': {
    parameters: Record<string, never>;
    row: { source: string; month: string; n: number; n_days: number; n_by_month: number; from: string; to: string };
  };
  'midnight-heaps': {
    parameters: Record<string, never>;
    row: { n: number; n_of_sources: number };
  };
  'reporting-delay': {
    parameters: Record<string, never>;
    row: { delay_days: number | null; last_reported: string | null };
  };
}
