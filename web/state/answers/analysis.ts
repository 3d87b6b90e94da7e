import { analysisAddress, analysisQuery } from '../analysis-query';
import { lookOf } from '../look';
import { unpackDifference, unpackLayer } from '../unpack-layer';
import type { ViewState } from '../view-state.svelte';
import type { Asker } from './asker';

/** The squares under the method that is looked at, two periods of them, and all about the chosen square. */
export function askAnalysis(asker: Asker) {
  const { view } = asker;
  // what a density is of, and what it is compared with, belong to the square's own words too
  const reach = () => ({
    ...(view.bandwidth === null ? {} : { bandwidth_m: String(view.bandwidth) }),
    ...(view.second ? { from2: view.second.from, to2: view.second.to } : {}),
  });
  const layer = (period: ViewState['second']) => {
    const catalogue = asker.ofMap();
    if (!catalogue || view.method === 'count') return null;
    const { from2, to2, ...bandwidth } = { from2: '', to2: '', ...reach() };
    const compared = view.method === 'dual_kde' && from2 !== '' ? { from2, to2 } : {};
    return analysisAddress('layer', {
      method: view.method,
      ...analysisQuery(view, catalogue),
      ...(period ?? {}),
      ...bandwidth,
      ...compared,
    });
  };
  return {
    /** under a method other than counting; null for as long as they are counted */
    analysis: asker.ask(() => layer(null), unpackLayer),
    /** the same under the second period; a comparison of densities is one map of two periods */
    analysisSecond: asker.ask(
      () => (view.method === 'dual_kde' ? null : view.second && layer(view.second)),
      unpackLayer,
    ),
    /** where the second period differs by more than chance; null for as long as that is not looked at */
    difference: asker.ask(() => {
      const catalogue = asker.ofMap();
      if (!catalogue || !view.second || lookOf(view) !== 'difference') return null;
      // what is chosen is counted, as on the map of counts
      const { filter, cell_size, language } = view;
      const presence_produced = view.presence_produced || view.filter.categories !== null;
      return analysisAddress('layer', {
        method: 'count',
        ...analysisQuery({ filter, cell_size, presence_produced, language }, catalogue),
        from2: view.second.from,
        to2: view.second.to,
      });
    }, unpackDifference),
    /** everything about the chosen square */
    analysisCell: asker.ask(() => {
      const catalogue = asker.ofMap();
      if (!catalogue || view.cell === null) return null;
      return analysisAddress('cell', { cell: String(view.cell), ...analysisQuery(view, catalogue), ...reach() });
    }),
  };
}
