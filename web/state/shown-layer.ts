import type { AnalysisLayer, Grid, Period } from '../api';
import type { AppState } from './context';
import { shownPeriod } from './filter-query';
import type { View } from './view';

/** What the squares on the map are of: the period of the filter, or the second one that it is compared with. */
export interface ShownLayer {
  grid: Grid | null;
  analysis: AnalysisLayer | null;
  period: Period | null;
}

/** Whether there are two maps to switch between; a comparison of densities is one map of two periods. */
export function isComparing(view: Pick<View, 'second' | 'method'>): boolean {
  return view.second !== null && view.method !== 'dual_kde';
}

/** The layer that the map shows now. */
export function shownLayer({ view, answers }: AppState): ShownLayer {
  if (isComparing(view) && view.secondShown)
    return { grid: answers.gridSecond.value, analysis: answers.analysisSecond.value, period: view.second };
  const catalogue = answers.catalogue.value;
  return {
    grid: answers.grid.value,
    analysis: answers.analysis.value,
    period: catalogue && shownPeriod(view.filter, catalogue),
  };
}
