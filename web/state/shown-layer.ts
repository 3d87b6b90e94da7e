import type { Grid, AnalysisLayer, Period } from '../api/types';
import type { AppState } from './context';
import { shownPeriod } from './filter-query';
import { lookOf } from './look';

/** What the squares on a map are of: the period of the filter, the second one, or what differs between them. */
export interface ShownLayer {
  of: 'first' | 'second' | 'difference';
  grid: Grid | null;
  analysis: AnalysisLayer | null;
  period: Period | null;
}

/** The layer that the map shows now; the first of two where there are two maps. */
export function shownLayer(app: AppState): ShownLayer {
  const { view, answers } = app;
  const look = lookOf(view);
  if (look === 'second') return secondLayer(app);
  const catalogue = answers.catalogue.value;
  return {
    of: look === 'difference' ? 'difference' : 'first',
    grid: answers.grid.value,
    analysis: look === 'difference' ? answers.difference.value : answers.analysis.value,
    period: catalogue && shownPeriod(view.filter, catalogue),
  };
}

/** The layer of the second period. */
export function secondLayer({ view, answers }: AppState): ShownLayer {
  return {
    of: 'second',
    grid: answers.gridSecond.value,
    analysis: answers.analysisSecond.value,
    period: view.second,
  };
}
