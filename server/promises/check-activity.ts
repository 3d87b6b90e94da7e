import { addMonths } from '../../data/terms/calendar';
import { MEASURE_KIND } from '../../data/terms/measure-kind';
import { isShare } from '../../data/terms/target-kinds';
import { BadInput, type Text } from '../http/problem';
import { ACCEPTED_IN_PROMISE as ACCEPTED, MAX_YEARS } from './accepted';
import type { PromisedActivity } from './activity';

/** What an activity may name. */
export interface KnownCodes {
  activities: readonly string[];
  stadsdelar: readonly string[];
  places: readonly string[];
}

/**
 * An activity that a promise can be held to: each code once, and milestones that lead up to the target.
 * @param promise its year, and its areas
 * @throws {BadInput} for the first field that cannot be used
 */
export function checkActivity(
  given: PromisedActivity,
  promise: { year: number; areas: readonly { area: string }[] },
  known: KnownCodes,
): PromisedActivity {
  const areas = promise.areas.map(({ area }) => area);
  if (!areas.includes(given.priority_area)) throw refuse('priority_area', given.priority_area, oneOf(areas));
  const kinds = knownCodes('kinds', given.kinds, known.activities);
  const stadsdelar = knownCodes('stadsdelar', given.stadsdelar, known.stadsdelar);
  const places = knownCodes('places', given.places, known.places);
  const { target_kind, target_n, from, to } = given;
  if (isShare(target_kind) && kinds.includes(MEASURE_KIND))
    throw new BadInput('kinds', MEASURE_KIND, ACCEPTED.kinds, {
      sv: 'åtgärder räknas till antalet och har ingen tid, så de kan inte vara en andel',
      en: 'measures are counted and take no time, so they cannot be a share',
    });
  if (isShare(target_kind) && target_n > 100)
    throw new BadInput('target_n', String(target_n), ACCEPTED.target_n, {
      sv: 'en andel kan inte vara större än 100 procent',
      en: 'a share cannot be more than 100 per cent',
    });
  if (target_kind === 'cover_places' && places.length === 0)
    throw new BadInput('places', undefined, ACCEPTED.places, {
      sv: 'målet gäller platser, och ingen är vald',
      en: 'the target is about places, and none is chosen',
    });
  if (target_kind === 'presence_share' && stadsdelar.length === 0)
    throw new BadInput('stadsdelar', undefined, ACCEPTED.stadsdelar, {
      sv: 'målet gäller närvaron i vissa stadsdelar, och ingen är vald',
      en: 'the target is about presence in some stadsdelar, and none is chosen',
    });
  if (Number(from.slice(0, 4)) !== promise.year)
    throw new BadInput('from', from, ACCEPTED.from, {
      sv: `perioden börjar inte under löftets år, ${promise.year}`,
      en: `the period does not begin in the promise's year, ${promise.year}`,
    });
  if (to <= from || to > addMonths(from, 12 * MAX_YEARS))
    throw new BadInput('to', to, ACCEPTED.to, {
      sv: to <= from ? 'perioden slutar inte efter sin början' : 'perioden är för lång',
      en: to <= from ? 'the period does not end after its beginning' : 'the period is too long',
    });
  const most = mostOf(given, stadsdelar.length || known.stadsdelar.length, places.length);
  const milestones = checkMilestones(given, most);
  return { ...given, kinds, stadsdelar, places, milestones };
}

/** What a milestone can ask at most: the target in its own unit. */
function mostOf({ target_kind, target_n }: PromisedActivity, stadsdelar: number, places: number): number {
  if (target_kind === 'cover_stadsdelar') return stadsdelar;
  return target_kind === 'cover_places' ? places : target_n;
}

function checkMilestones({ milestones, from, to }: PromisedActivity, most: number): PromisedActivity['milestones'] {
  const ordered = [...milestones].sort((a, b) => (a.date < b.date ? -1 : 1));
  ordered.forEach(({ date, n }, i) => {
    const before = ordered[i - 1];
    const fault = (sv: string, en: string) => new BadInput('milestones', date, ACCEPTED.milestones, { sv, en });
    if (date < from || date >= to)
      throw fault(`delmålet ${date} ligger utanför perioden`, `the milestone ${date} lies outside the period`);
    if (n > most) throw fault(`delmålet ${date} är större än målet`, `the milestone ${date} is more than the target`);
    if (before?.date === date)
      throw fault(`två delmål har samma dag, ${date}`, `two milestones have the same day, ${date}`);
    if (before && before.n > n)
      throw fault(`delmålet ${date} är mindre än det före`, `the milestone ${date} is less than the one before`);
  });
  return ordered;
}

function knownCodes(field: 'kinds' | 'stadsdelar' | 'places', given: readonly string[], known: readonly string[]) {
  const unknown = given.find((code) => !known.includes(code));
  if (unknown !== undefined) throw refuse(field, unknown, oneOf(known));
  return [...new Set(given)];
}

function refuse(field: keyof typeof ACCEPTED, given: string, accepted: Text | null): BadInput {
  return new BadInput(field, given, accepted ?? ACCEPTED[field]);
}

/** The codes that there are, where that is no long list. */
function oneOf(known: readonly string[]): Text | null {
  const list = known.join(', ');
  return list !== '' && list.length <= 400 ? { sv: `något av ${list}`, en: `any of ${list}` } : null;
}
