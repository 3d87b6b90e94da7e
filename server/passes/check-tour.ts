import type { Deps } from '../http/deps';
import { BadInput } from '../http/problem';
import { ACCEPTED_IN_PLAN } from './accepted';
import { checkPlace } from './check-place';
import type { Tour } from './tour';

/**
 * The stops of a pass as they are kept: each at a place of its stadsdel, one after the other, all of them before the pass
 * is over, and the pass itself in the stadsdel of one of them.
 * @param minutes how long the pass is
 * @throws {BadInput} for the first that cannot be
 */
export function checkTour(
  { travel, stops }: Tour,
  pass: { stadsdel: string; place: string | null; area: object | null; minutes: number },
  { pack }: Pick<Deps, 'pack'>,
): string {
  const refuse = (sv: string, en: string) => new BadInput('tour', undefined, ACCEPTED_IN_PLAN.tour, { sv, en });
  if (pass.place !== null || pass.area !== null)
    throw refuse('passet har både stopp och en egen plats', 'the pass has both stops and a place of its own');
  let free = 0;
  for (const { place, stadsdel, from_min, stay_min, travel_min } of stops) {
    const name = checkPlace(place, stadsdel, pack.places, 'tour');
    if (from_min < free)
      throw refuse(`${name} börjar innan stoppet före är slut`, `${name} begins before the stop before it is over`);
    if (stay_min < 1)
      throw refuse(
        `besöket på ${name} slutar inte efter sin början`,
        `the visit to ${name} does not end after its beginning`,
      );
    free = from_min + stay_min;
    if (free > pass.minutes) throw refuse(`${name} slutar efter passet`, `${name} ends after the pass`);
    if (travel_min > 0 && from_min === 0)
      throw refuse(`vägen till ${name} börjar före passet`, `the way to ${name} begins before the pass`);
  }
  if (!stops.some(({ stadsdel }) => stadsdel === pass.stadsdel))
    throw refuse('inget av stoppen ligger i passets stadsdel', 'none of the stops lies in the stadsdel of the pass');
  // fields in one order: the same stops are the same text
  return JSON.stringify({
    travel,
    stops: stops.map(({ place, stadsdel, from_min, stay_min, travel_min }) => ({
      ...{ place, stadsdel, from_min, stay_min, travel_min },
    })),
  });
}
