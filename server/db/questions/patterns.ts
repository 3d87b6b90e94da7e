import type { AnalysisParameters, Rectangle } from '../question-parameters';

/** Patterns in time and place. */
export interface PatternQuestions {
  'pattern-days': {
    parameters: Omit<AnalysisParameters, 'from' | 'to'>;
    row: { day: string; n: number; n_batch: number; n_long: number; n_left_out: number };
  };
  'pattern-intervals': {
    parameters: AnalysisParameters;
    row: {
      hour: number;
      /** null for those that end in the hour */
      interval_class: 0 | 1 | 2 | 3 | 4 | null;
      n: number;
      part: number;
      hour_part: number;
      hour_part_over_end: number;
    };
  };
  'pattern-stadsdelar': {
    parameters: AnalysisParameters & { previous_from: string; previous_to: string };
    row: { stadsdel: string; n_before: number; n_after: number };
  };
  'pattern-cells': {
    parameters: AnalysisParameters & Rectangle;
    row: { category: string; slot: number[]; n: number[] };
  };
  'pattern-cells-by-year': {
    parameters: Omit<AnalysisParameters, 'from' | 'to'> & Rectangle;
    row: { year: number; slot: number[]; n: number[] };
  };
  'pattern-places': {
    parameters: AnalysisParameters & { limit: number };
    row: { x: number[]; y: number[] };
  };
  'pattern-points': {
    parameters: AnalysisParameters & { max_duration_min: number; limit: number };
    row: { x: number[]; y: number[]; day: number[] };
  };
  'pattern-left-out': {
    parameters: AnalysisParameters & { max_duration_min: number };
    row: Record<'n' | 'n_presence_produced' | 'n_not_for_map' | 'n_not_placed' | 'n_long' | 'n_apart', number>;
  };
}
