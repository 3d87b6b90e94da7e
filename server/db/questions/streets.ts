import type { AnalysisParameters, Rectangle } from '../question-parameters';

/** Stretches of street and the offences on them. */
export interface StreetQuestions {
  'ground-streets': {
    parameters: Record<string, never>;
    row: { class: string; name: string | null; wkb: string };
  };
  'street-points': {
    parameters: AnalysisParameters;
    row: { kind: number; x: number; y: number; n: number; n_all: number };
  };
  'street-counts': {
    parameters: AnalysisParameters;
    row: { place: number; n: number; n_all: number };
  };
  'set-street-places': {
    parameters: Record<string, never>;
    row: { Count: number };
  };
  'clear-street-places': {
    parameters: Record<string, never>;
    row: { Count: number };
  };
  'keep-street-places': {
    parameters: Record<'x' | 'y' | 'place', readonly number[]>;
    row: { Count: number };
  };
  'street-offences': {
    parameters: AnalysisParameters &
      Omit<Rectangle, 'cell_size' | 'columns'> & {
        compared_from: string;
        compared_to: string;
        previous_from: string;
        previous_to: string;
      };
    row: {
      x: number;
      y: number;
      month: string;
      hour: number | null;
      category: string;
      n: number;
      n_period: number;
      n_compared: number;
      n_before: number;
    };
  };
}
