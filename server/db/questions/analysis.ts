import type { AnalysisParameters, Rectangle } from '../question-parameters';

/** Offences by square, for the analyses of the map. */
export interface AnalysisQuestions {
  'analysis-by-unit': {
    parameters: AnalysisParameters & Rectangle;
    row: { slot: number; n: number };
  };
  'analysis-harm-by-unit': {
    parameters: AnalysisParameters & Rectangle;
    row: { slot: number; weight: number; n: number };
  };
  'analysis-cube': {
    parameters: AnalysisParameters & Rectangle;
    row: { slot: number; month: number; n: number };
  };
  'analysis-cell': {
    parameters: AnalysisParameters & Omit<Rectangle, 'cell_size' | 'columns'>;
    row: { month: string; hour: number | null; category: string; n: number; n_period: number };
  };
  'analysis-stack': {
    parameters: AnalysisParameters & Omit<Rectangle, 'cell_size' | 'columns'>;
    row: { x: number; y: number; n: number };
  };
}
