import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import { releaseLevelOf } from '../access/roles';
import { addDays, addMonths, daysBetween, isDate, mondayOf } from '../../data/terms/calendar';
import type { Period } from '../snapshot/coverage';
import { ACCEPTED } from '../offences/filter';
import type { effect } from '../contract/follow-up';
import { BadInput, Refusal, type Text } from '../http/problem';
import type { World } from '../snapshot/world';
import { placeSpots } from '../need/place-spots';
import type { Subject } from './choose-control';
import { compareEffect, type TownData } from './compare-effect';

type Answer = z.infer<typeof effect>;

export interface EffectQuery {
  stadsdel?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  before_from?: string | undefined;
  before_to?: string | undefined;
  control?: string | undefined;
}

/**
 * Before and after, held against a control. What cannot be said is said to be so, and why.
 * @throws {BadInput | Refusal} Refusal for a place asked by who may not see presence at a place
 */
export async function askEffect(ground: TownData, world: World, user: User, query: EffectQuery): Promise<Answer> {
  const subjects = subjectsOf(ground, query.place !== undefined ? 'place' : 'stadsdel');
  const response = findResponse(subjects, user, query);
  const { coverage } = world;
  const asked_after = parsePeriod(query, 'from', 'to', lastWeeks(earlier(world.today, coverage?.complete_to)));
  const asked_before = parsePeriod(query, 'before_from', 'before_to', {
    from: addMonths(asked_after.from, -12),
    to: addMonths(asked_after.to, -12),
  });
  if (asked_before.to > asked_after.from)
    throw new BadInput('before_to', asked_before.to, ACCEPTED_IN_EFFECT.before_to, {
      sv: 'perioden före slutar efter att perioden efter har börjat',
      en: 'the period before ends after the period after has begun',
    });
  const named = query.control === undefined ? null : findControl(subjects, response, query.control);
  const { answer } = await compareEffect(ground, world, {
    response,
    others: subjects,
    named,
    before: asked_before,
    after: asked_after,
    categories: null,
    address: (control, { before, after }) => {
      const parts: [string, string][] = [
        [response.kind, response.code],
        ['from', after.from],
        ['to', after.to],
        ['before_from', before.from],
        ['before_to', before.to],
        ...(control === null ? [] : ([['control', control]] as [string, string][])),
      ];
      return `/follow-up/effect?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
    },
  });
  return answer;
}

/** What of a kind can be asked of: the stadsdelar, or the named places with a point. */
export function subjectsOf(
  { pack, territory }: Pick<TownData, 'pack' | 'territory'>,
  kind: Subject['kind'],
): Subject[] {
  if (kind === 'place')
    return placeSpots(pack, territory).map(({ place, name, x, y }) => ({
      kind,
      code: place,
      name,
      area: { kind, x, y },
    }));
  return pack.stadsdelar.map(({ properties: { stadsdel, name } }, index) => {
    const { xy, box } = territory.stadsdelar.find((known) => known.stadsdel === stadsdel)!;
    return { kind, code: stadsdel, name, area: { kind, index, xy, box } };
  });
}

function findResponse(subjects: readonly Subject[], user: User, { stadsdel, place }: EffectQuery): Subject {
  if (stadsdel !== undefined && place !== undefined)
    throw new BadInput('place', place, ACCEPTED_IN_EFFECT.place, {
      sv: 'stadsdel och place kan inte anges tillsammans',
      en: 'stadsdel and place cannot be given together',
    });
  if (place !== undefined && releaseLevelOf(user.role) !== 'police') throw new Refusal('not_allowed');
  const code = place ?? stadsdel;
  const found = subjects.find((subject) => subject.code === code);
  if (found === undefined)
    throw place === undefined
      ? new BadInput('stadsdel', stadsdel, ACCEPTED.one_stadsdel)
      : new BadInput('place', place, ACCEPTED_IN_EFFECT.place);
  return found;
}

function findControl(subjects: readonly Subject[], response: Subject, code: string): Subject {
  const found = subjects.find((subject) => subject.code === code && subject.code !== response.code);
  if (found === undefined) throw new BadInput('control', code, ACCEPTED_IN_EFFECT.control);
  return found;
}

function parsePeriod(
  query: EffectQuery,
  fromField: 'from' | 'before_from',
  toField: 'to' | 'before_to',
  otherwise: Period,
): Period {
  const { [fromField]: from = otherwise.from, [toField]: to = otherwise.to } = query;
  if (!isDate(from)) throw new BadInput(fromField, from, ACCEPTED.from);
  if (!isDate(to)) throw new BadInput(toField, to, ACCEPTED.to);
  const days = daysBetween(from, to);
  if (days < 1 || days > MAX_DAYS)
    throw new BadInput(query[toField] === undefined ? fromField : toField, `${from}–${to}`, ACCEPTED_IN_EFFECT.period);
  return { from, to };
}

const MAX_DAYS = 731;

const ACCEPTED_IN_EFFECT = {
  place: { sv: 'en plats ur /api/places med en punkt', en: 'a place of /api/places that has a point' },
  control: {
    sv: 'en annan stadsdel, eller för en plats en annan plats, att jämföra med',
    en: 'another stadsdel, or for a place another place, to compare with',
  },
  before_to: {
    sv: 'ett datum som 2025-01-01 (ingår inte), senast from',
    en: 'a date such as 2025-01-01 (excluded), from at the latest',
  },
  period: {
    sv: 'två datum i ordning, högst två år emellan',
    en: 'two dates in order, at most two years apart',
  },
} as const satisfies Record<string, Text>;

function earlier(a: string, b: string | undefined): string {
  return b !== undefined && b < a ? b : a;
}

/** The twelve last whole weeks. */
export function lastWeeks(today: string): Period {
  const to = mondayOf(today);
  return { from: addDays(to, -7 * 12), to };
}
