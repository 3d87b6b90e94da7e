import { stopsOf } from '../passes/tour';
import type { PassRow } from '../store/tables/pass';
import type { localClock } from './local-clock';
import type { PackNames } from './pack-names';
import type { ExportWords } from './words';

/** The stops of a pass as they are read, a line each; none for a pass without. */
export function stopLines(
  row: PassRow,
  clock: ReturnType<typeof localClock>,
  words: ExportWords,
  names: PackNames,
): string[] {
  return stopsOf(row).map(({ place, from, to, travel_min }) => {
    const stay_min = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
    return words.stop(clock(from).time.slice(0, 5), names.place(place), stay_min, travel_min);
  });
}
