import type { z } from '@hono/zod-openapi';
import type { User } from '../access/roles';
import { releaseLevelOf } from '../access/roles';
import { leftOut } from '../analysis/left-out';
import { rounded } from '../analysis/format-text';
import { addDays, addMonths, daysBetween, isDate, mondayOf } from '../../data/terms/calendar';
import { covers, type Period } from '../snapshot/coverage';
import type { Deps } from '../http/deps';
import { ACCEPTED } from '../offences/filter';
import type { effect } from '../contract/follow-up';
import { BadInput, Refusal, type Text } from '../http/problem';
import type { World } from '../snapshot/world';
import { placeSpots } from '../need/place-spots';
import { completePeriods, yearsBetween } from './complete-periods';
import { chooseControl, type ChosenControl, type Subject } from './choose-control';
import { writeEffectCard } from './effect-card';
import { estimateEffect, isBeforeHigh } from './estimate-effect';
import { noteEffect, describeEffect, TOO_LITTLE } from './describe-effect';
import { areApart, countZones, whereIn } from './zones';

type Answer = z.infer<typeof effect>;
type TownData = Pick<Deps, 'version' | 'pack' | 'territory'>;

export interface EffectQuery {
  stadsdel?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  before_from?: string | undefined;
  before_to?: string | undefined;
  control?: string | undefined;
}

const NONE = { response: none(), buffer: none(), control: none(), buffer_control: none() };

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
  const complete = completePeriods(coverage, asked_before, asked_after);
  const { before, after } = complete ?? { before: asked_before, after: asked_after };
  const named = query.control === undefined ? null : findControl(subjects, response, query.control);
  const usual: Period = { from: addMonths(before.from, -12), to: before.from };
  const isUsualKnown = covers(coverage, usual);

  const [row] = await world.ask('effect-points', {
    usual_from: usual.from,
    before_from: before.from,
    before_to: before.to,
    ...after,
    stadsdelar: ground.pack.stadsdelar.map(({ properties }) => properties.stadsdel),
  });
  const points = (row?.x ?? []).map((x, i) => ({
    x,
    y: row!.y[i]!,
    stadsdel: row!.stadsdel[i]!,
    period: row!.period[i]!,
  }));
  const likened = points.filter(({ period }) => period === (isUsualKnown ? 0 : 1));
  const chosen: ChosenControl | null =
    named === null
      ? chooseControl(response, subjects, likened)
      : { control: named, isApart: areApart(response.area, named.area), n_response: 0, n_control: 0 };

  const zones = chosen === null ? NONE : countZones(points, response.area, chosen.control.area);
  const time_weight = daysBetween(before.from, before.to) / daysBetween(after.from, after.to);
  const estimated = estimateEffect(zones, time_weight);
  const too_little =
    asked_after.to > world.today
      ? TOO_LITTLE.not_ended
      : complete === null && after.from < coverage!.to
        ? TOO_LITTLE.not_complete(coverage!)
        : !covers(coverage, before) || !covers(coverage, after)
          ? TOO_LITTLE.not_covered(coverage)
          : chosen === null
            ? TOO_LITTLE.no_control
            : estimated.parts === null
              ? TOO_LITTLE.too_few(zones, estimated.expected)
              : null;
  const { parts, verdict } = too_little === null ? estimated : { parts: null, verdict: null };
  const usualN = points.filter((point) => point.period === 0 && whereIn(response.area, point) === 'inside').length;
  const share = daysBetween(before.from, before.to) / daysBetween(usual.from, usual.to);
  return {
    about: { kind: response.kind, code: response.code, name: response.name },
    control:
      chosen === null ? null : { kind: chosen.control.kind, code: chosen.control.code, name: chosen.control.name },
    before,
    after,
    card: writeEffectCard(ground, world, {
      response,
      chosen,
      isNamed: named !== null,
      isUsualKnown,
      is_ratio: estimated.is_ratio,
      before,
      after,
      n_offences: Object.values(zones).reduce((sum, zone) => sum + zone.before + zone.after, 0),
      left_out: [
        leftOut('presence_produced', row?.n_presence_produced ?? 0),
        leftOut('not_for_map', row?.n_not_for_map ?? 0),
      ],
    }),
    too_little,
    verdict,
    sentence: too_little === null ? describeEffect(estimated, response, chosen!.control) : too_little.message,
    zones: (['response', 'buffer', 'control', 'buffer_control'] as const).map((zone) => ({ zone, ...zones[zone] })),
    parts: parts && {
      area: asEstimate(parts.area),
      buffer: asEstimate(parts.buffer),
      together: asEstimate(parts.together),
    },
    expected: too_little === null ? rounded(estimated.expected, 1) : null,
    notes:
      too_little === null || too_little.reason === 'too_few'
        ? noteEffect({
            is_ratio: estimated.is_ratio,
            control_n: zones.control.before,
            isHigh: isUsualKnown && isBeforeHigh(zones.response.before, usualN, share),
            before_n: zones.response.before,
            usual_n: usualN * share,
            isSameSeason: yearsBetween(before, after) !== null,
            left_out_days: complete?.left_out_days ?? 0,
            chosen,
            isNamed: named !== null,
            isUsualKnown,
          })
        : [],
  };
}

function subjectsOf({ pack, territory }: TownData, kind: Subject['kind']): Subject[] {
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

function asEstimate({ wdd, low, high }: { wdd: number; low: number; high: number }) {
  return { wdd: rounded(wdd, 1), low: rounded(low, 1), high: rounded(high, 1) };
}

function none() {
  return { before: 0, after: 0 };
}
