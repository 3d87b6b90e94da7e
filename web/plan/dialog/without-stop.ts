import type { Pass } from '../../api/types';

interface WithStops {
  stadsdel: string;
  tour: NonNullable<Pass['tour']>;
}

/**
 * A pass without one of its stops. The others stay at their hours; the way to the one after it is no longer known better
 * than that both ways together led there. Without its last stop it is a pass to the stadsdel as a whole.
 */
export function withoutStop({ stadsdel, tour }: WithStops, at: number): { stadsdel: string; tour: Pass['tour'] } {
  const gone = tour.stops[at];
  const stops = tour.stops.flatMap((stop, i) => {
    if (i === at) return [];
    if (i !== at + 1) return [stop];
    return [{ ...stop, travel_min: at === 0 ? 0 : stop.travel_min + (gone?.travel_min ?? 0) }];
  });
  const [first] = stops;
  if (!first) return { stadsdel, tour: null };
  const isThere = stops.some((stop) => stop.stadsdel === stadsdel);
  return { stadsdel: isThere ? stadsdel : first.stadsdel, tour: { ...tour, stops } };
}
