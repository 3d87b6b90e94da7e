import type { NewPass, Pass } from '../../api/types';
import { fieldsOf, instantsOf, spanOf, type Span } from './block';

/**
 * A pass somewhere else in the week; what belongs to its old stadsdel stays there. One with stops stays where they are: it
 * is moved in time, and when only its beginning is pulled its stops stay at their hours.
 */
export function fieldsAt(pass: Pass, span: Span, stadsdel: string, monday: string, timeZone: string): NewPass {
  const was = spanOf(pass, monday, timeZone);
  const times = was.from === span.from && was.to === span.to ? {} : instantsOf(span, monday, timeZone);
  if (pass.tour) {
    const later = was.to === span.to ? was.from - span.from : 0;
    const stops = pass.tour.stops.map((stop) => ({ ...stop, from_min: stop.from_min + later }));
    return { ...fieldsOf(pass), ...times, tour: later === 0 ? pass.tour : { ...pass.tour, stops } };
  }
  const here = stadsdel === pass.stadsdel;
  return { ...fieldsOf(pass), ...times, stadsdel, ...(here ? {} : { place: null, area: null }) };
}
