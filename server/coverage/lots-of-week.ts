import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import type { coverage } from '../contract/coverage';
import type { OffByLot } from '../suggestions/off-by-lot';

/**
 * Where and when the lots of trials keep places without presence in a week: a gap there is meant to be one.
 * @param monday of the week
 * @returns a line for each trial and place, with its days in order
 */
export function lotsOfWeek(
  places: readonly { place: string; stadsdel: string; name: string }[],
  monday: string,
  off: OffByLot,
): z.infer<typeof coverage>['off_by_lot'] {
  return places.flatMap(({ place, stadsdel, name }) => {
    const days = new Map<string, string[]>();
    for (let i = 0; i < 7; i++) {
      const date = addDays(monday, i);
      const found = off({ place, stadsdel }, date);
      if (found) days.set(found.trial, [...(days.get(found.trial) ?? []), date]);
    }
    return [...days].map(([trial, dates]) => ({ trial, place, name, dates }));
  });
}
