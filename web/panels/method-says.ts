import type { AnalysisLayer } from '../api/types';
import type { View } from '../state/view';

/**
 * What the method on the map says in a sentence, that there is too little to say too, so that the panel beside it gives the
 * same answer; null for the number, which the panel itself puts into words, and while the map has no such answer.
 */
export function methodSays(
  view: Pick<View, 'method' | 'layers'>,
  answers: { analysis: { value: Pick<AnalysisLayer, 'method' | 'sentence'> | null } },
): AnalysisLayer['sentence'] | null {
  const shown = answers.analysis.value;
  if (!view.layers.includes('grid') || view.method === 'count' || shown === null) return null;
  return shown.method === view.method ? shown.sentence : null;
}
