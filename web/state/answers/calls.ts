import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Asker } from './asker';

/** Calls for service per square: beside the offences, and in no sum with them. */
export function askCalls(asker: Asker) {
  const { view } = asker;
  return {
    /** null for as long as they are not shown */
    calls: asker.ask(() => {
      const query = asker.filter();
      const size = asker.cellSize();
      if (!view.layers.includes('calls') || !query || !size || !asker.ofMap()?.has_calls) return null;
      // kinds of offences and of places say nothing of calls
      const asked: Partial<typeof query> = { ...query };
      delete asked.category;
      delete asked.place_type;
      return at(api['service-calls'].grid, { query: { ...asked, cell_size: size === '50' ? '100' : size } });
    }),
  };
}
