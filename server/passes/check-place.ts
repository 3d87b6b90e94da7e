import type { Deps } from '../http/deps';
import { BadInput } from '../http/problem';
import { ACCEPTED_IN_PLAN } from './accepted';

/**
 * That a place may be planned in a stadsdel.
 * @param field what it is called where it is refused
 * @returns its name
 * @throws {BadInput}
 */
export function checkPlace(
  given: string,
  stadsdel: string,
  places: Deps['pack']['places'],
  field: 'place' | 'tour' = 'place',
): string {
  const place = places.find((p) => p.place === given);
  if (place === undefined) throw new BadInput(field, given, ACCEPTED_IN_PLAN[field]);
  // what lies in several stadsdelar, such as a long road, may be planned in any that it is known to touch
  const liesIn = place.stadsdel === null ? place.near : [place.stadsdel];
  if (liesIn.length > 0 && !liesIn.includes(stadsdel))
    throw new BadInput(field, given, ACCEPTED_IN_PLAN[field], {
      sv: `${place.name} ligger inte i stadsdelen ${stadsdel}`,
      en: `${place.name} does not lie in the stadsdel ${stadsdel}`,
    });
  return place.name;
}
