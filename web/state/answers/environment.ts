import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Asker } from './asker';

/** How much of the environment is mapped. */
export function askEnvironment(asker: Asker) {
  const { view } = asker;
  return {
    /** null for as long as it is not shown */
    environment: asker.ask(() =>
      view.layers.includes('environment') && asker.ofMap()?.ground ? at(api.environment) : null,
    ),
  };
}
