import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Asker } from './asker';

/** What others publish: yearly statistics and the news of the police. */
export function askPublished(asker: Asker) {
  return {
    statistics: asker.ask(() => (asker.isOnMap() ? at(api.statistics) : null)),
    incidents: asker.ask(() => (asker.isOnMap() ? at(api.incidents, { query: asker.chosen() }) : null)),
  };
}
