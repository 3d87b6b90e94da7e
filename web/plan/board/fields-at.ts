import type { NewPass, Pass } from '../../api/types';
import { fieldsOf, instantsOf, spanOf, type Span } from './block';

/** A pass somewhere else in the week; what belongs to its old stadsdel stays there. */
export function fieldsAt(pass: Pass, span: Span, stadsdel: string, monday: string, timeZone: string): NewPass {
  const here = stadsdel === pass.stadsdel;
  const was = spanOf(pass, monday, timeZone);
  const times = was.from === span.from && was.to === span.to ? {} : instantsOf(span, monday, timeZone);
  return { ...fieldsOf(pass), ...times, stadsdel, ...(here ? {} : { place: null, area: null }) };
}
