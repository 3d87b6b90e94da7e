import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Asker } from './asker';

/** Presence of the week that is looked at, and week by week. */
export function askPresence(asker: Asker) {
  const { view } = asker;
  return {
    presence: asker.ask(() => {
      const week = view.week ?? asker.ofMap()?.presence_week;
      return asker.isOnMap() && week ? at(api.presence, { query: { week } }) : null;
    }),
    presenceByWeek: asker.ask(() => (asker.isOnMap() ? at(api.presence['by-week'], { query: asker.chosen() }) : null)),
  };
}
