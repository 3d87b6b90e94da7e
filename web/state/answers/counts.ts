import { at } from '../../api/address';
import { api } from '../../api/client';
import { CLEARED } from '../../filter/filter-parts';
import type { Asker } from './asker';

/** Offences by stadsdel, kind, month and hour. */
export function askCounts(asker: Asker) {
  const { view } = asker;
  return {
    byStadsdel: asker.ask(() => {
      const query = asker.filter();
      return query && at(api.offences['by-stadsdel'], { query });
    }),
    /** every kind, whichever are chosen: the others are what one goes on to */
    byCategory: asker.ask(() => {
      const query = asker.filter(view.chosen, { categories: [] });
      return query && at(api.offences['by-category'], { query });
    }),
    byMonth: asker.ask(() => {
      const query = asker.filter(view.chosen);
      return query && at(api.offences['by-month'], { query });
    }),
    byHour: asker.ask(() => {
      const query = asker.filter(view.chosen);
      return query && at(api.offences['by-hour'], { query });
    }),
  };
}

/**
 * The same whatever stadsdelar, and whatever times, are chosen: the others are what one goes on to. With nothing chosen
 * they are the same questions, and answered once.
 */
export function askCountsAnywhere(asker: Asker) {
  const { view } = asker;
  return {
    byStadsdelAnywhere: asker.ask(() => {
      const query = asker.filter(null, CLEARED.stadsdel);
      return query && at(api.offences['by-stadsdel'], { query });
    }),
    byHourAnyTime: asker.ask(() => {
      const query = asker.filter(view.chosen, CLEARED.time);
      return query && at(api.offences['by-hour'], { query });
    }),
  };
}
