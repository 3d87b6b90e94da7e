import { analysisAddress, analysisQuery } from '../analysis-query';
import type { Asker } from './asker';

/** Offences along streets. */
export function askStreets(asker: Asker) {
  const { view } = asker;
  return {
    /** null for as long as they are not shown */
    streets: asker.ask(() => {
      const catalogue = asker.ofMap();
      if (!view.layers.includes('streets') || !catalogue?.ground) return null;
      return analysisAddress('streets', analysisQuery(view, catalogue));
    }),
    /** everything about the chosen stretch of street */
    street: asker.ask(() => {
      const catalogue = asker.ofMap();
      if (!catalogue || view.street === null) return null;
      return analysisAddress('street', { street: view.street, ...analysisQuery(view, catalogue) });
    }),
  };
}
