import type { Pass } from '../../api/types';
import { tourTexts } from '../../text/tour';
import type { Language } from '../../text/texts';
import { clockRange } from '../pass-words';
import { formatDuration } from '../../../data/terms/duration';
import { pausesBefore, stopTimes } from '../../../data/terms/stop-times';
import { toWallTime } from '../../../data/terms/wall-clock';

/** The stops of a pass in order as a list and a paper have them, '17–17.15 Rissne torg'; none for a pass without. */
export function stopWords(
  pass: Pick<Pass, 'planned_from' | 'planned_to' | 'tour'>,
  nameOf: (place: string) => string,
  timeZone: string,
  language: Language,
): string[] {
  const minute = (instant: string) => toWallTime(instant, timeZone).min;
  const t = tourTexts[language];
  const stops = stopTimes(pass, pass.tour?.stops ?? []);
  const pauses = pausesBefore(stops);
  return stops.map(({ place, from, to, travel_min }, i) => {
    const before = [
      travel_min > 0 ? t.wayThere(travel_min) : '',
      pauses[i]! > 0 ? t.pause(formatDuration(pauses[i]!, language)) : '',
    ].filter(Boolean);
    const way = before.length > 0 ? ` (${before.join(', ')})` : '';
    return `${clockRange(minute(from), minute(to), language)} ${nameOf(place)}${way}`;
  });
}
