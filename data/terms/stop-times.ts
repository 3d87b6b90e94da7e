/** A pass with stops, as far as it is known when they are: minutes are counted from its beginning. */
interface Begun {
  planned_from: string;
  planned_to: string;
}

/**
 * The stops of a pass with the instants at which each begins and ends. What lies after the end of the pass, as on a night
 * when clocks are set forward, is left out.
 */
export function stopTimes<T extends { from_min: number; stay_min: number }>(
  { planned_from, planned_to }: Begun,
  stops: readonly T[],
): (T & { from: string; to: string })[] {
  const [begin, end] = [Date.parse(planned_from), Date.parse(planned_to)];
  return stops.flatMap((stop) => {
    const from = begin + stop.from_min * 60_000;
    const to = Math.min(end, from + stop.stay_min * 60_000);
    return to > from ? [{ ...stop, from: new Date(from).toISOString(), to: new Date(to).toISOString() }] : [];
  });
}

/** Shorter than this a hole between two stops is a little slack, and not time for anything else, minutes. */
const LEAST_PAUSE_MIN = 30;

/**
 * How long after the stop before a patrol has for something else before it sets off to each stop, minutes; 0 where that is
 * nothing to speak of, and for the first.
 */
export function pausesBefore(stops: readonly { from: string; to: string; travel_min: number }[]): number[] {
  return stops.map(({ from, travel_min }, i) => {
    const before = stops[i - 1];
    if (before === undefined) return 0;
    const min = Math.round((Date.parse(from) - Date.parse(before.to)) / 60_000) - travel_min;
    return min >= LEAST_PAUSE_MIN ? min : 0;
  });
}
