import type { AnalysisLayer, Grid, Period } from '../api';
import type { AppState } from './context';
import { shownPeriod } from './filter-query';
import type { Look, View } from './view';

/** What the squares on a map are of: the period of the filter, the second one, or what differs between them. */
export interface ShownLayer {
  of: 'first' | 'second' | 'difference';
  grid: Grid | null;
  analysis: AnalysisLayer | null;
  period: Period | null;
}

type Comparing = Pick<View, 'second' | 'method' | 'look'>;

/** Whether there are two maps to look at; a comparison of densities is one map of two periods. */
export function isComparing(view: Pick<View, 'second' | 'method'>): boolean {
  return view.second !== null && view.method !== 'dual_kde';
}

/** Whether what differs can be told: the test is of counts. */
export function hasDifference(view: Pick<View, 'second' | 'method'>): boolean {
  return view.second !== null && view.method === 'count';
}

/** How the two periods are looked at, as far as there are two; what cannot be shown gives the first. */
export function lookOf(view: Comparing): Look {
  if (!isComparing(view) || (view.look === 'difference' && !hasDifference(view))) return 'first';
  return view.look;
}

/** Whether a second map lies beside the first, or over a part of it. */
export function hasTwoMaps(view: Comparing): boolean {
  return lookOf(view) === 'swipe' || lookOf(view) === 'beside';
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
