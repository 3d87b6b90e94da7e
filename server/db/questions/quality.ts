type Nothing = Record<string, never>;

/** What is known of the data themselves. */
export interface QualityQuestions {
  'table-extents': {
    parameters: Nothing;
    row: { name: string; n: number; from: string | null; to: string | null };
  };
  'source-months': {
    parameters: Nothing;
    row: { source: string; month: string; n: number; n_days: number; n_by_month: number; from: string; to: string };
  };
  'midnight-heaps': {
    parameters: Nothing;
    row: { n: number; n_of_sources: number };
  };
  'reporting-delay': {
    parameters: Nothing;
    row: { delay_days: number | null; last_reported: string | null };
  };
  'quality-sources': {
    parameters: Nothing;
    row: Record<
      | 'n'
      | 'n_exact'
      | 'n_interval'
      | 'n_date'
      | 'n_month'
      | 'n_point'
      | 'n_street'
      | 'n_deso'
      | 'n_stadsdel'
      | 'n_nowhere'
      | 'n_unknown_kind'
      | 'n_batch'
      | 'n_day_known'
      | 'n_first_of_month'
      | 'n_first_of_year',
      number
    > & {
      source: string;
      first_day: string;
      last_day: string;
      last_reported: string | null;
      /** midnights that are read as no time; null where they are read as times */
      n_heaped: number | null;
    };
  };
  'quality-calls': {
    parameters: Nothing;
    row: Record<
      | 'n'
      | 'n_exact'
      | 'n_interval'
      | 'n_date'
      | 'n_month'
      | 'n_point'
      | 'n_street'
      | 'n_deso'
      | 'n_stadsdel'
      | 'n_nowhere'
      | 'n_unknown_kind'
      | 'n_unknown_origin',
      number
    > & { source: string; first_day: string; last_day: string };
  };
  'quality-hours': {
    parameters: Nothing;
    row: { source: string; hour: number; n: number; n_whole: number };
  };
  'quality-stacks': {
    parameters: Nothing;
    /** `of`: how many stand on a point at all */
    row: { x: number; y: number; n: number; n_kinds: number; of: number };
  };
  'quality-delays': {
    parameters: Nothing;
    row: { source: string; kind: 'delay' | 'age'; days: number; n: number };
  };
  'quality-codes': {
    parameters: Nothing;
    row: { source: string; offence_code: string | null; n: number };
  };
  'quality-batches': {
    parameters: Nothing;
    row: {
      source: string;
      reported_on: string | null;
      category: string;
      stadsdel: string | null;
      n: number;
      first_day: string;
      last_day: string;
    };
  };
}
