import type { z } from '@hono/zod-openapi';
import { leftOut } from '../analysis/left-out';
import { rounded } from '../analysis/format-text';
import { addMonths, daysBetween } from '../../data/terms/calendar';
import { covers, type Period } from '../snapshot/coverage';
import type { Deps } from '../http/deps';
import type { effect } from '../contract/follow-up';
import type { World } from '../snapshot/world';
import { completePeriods, yearsBetween } from './complete-periods';
import { rankControls, type ChosenControl, type Likened, type Subject } from './choose-control';
import { writeEffectCard } from './effect-card';
import { estimateEffect, isBeforeHigh } from './estimate-effect';
import { noteEffect, describeEffect, TOO_LITTLE } from './describe-effect';
import { areApart, countZones, whereIn, type Located, type Zones } from './zones';

type Answer = z.infer<typeof effect>;
export type TownData = Pick<Deps, 'version' | 'pack' | 'territory'>;

/** What is to be compared with what. */
export interface Comparison {
  response: Subject;
  /** what it may be held against */
  others: readonly Subject[];
  /** the one that somebody has chosen among them; null for the one most alike */
  named: Subject | null;
  isTreated?: (other: Subject) => boolean;
  before: Period;
  after: Period;
  /** categories of the offences that count; null for all */
  categories: readonly string[] | null;
  /** where the same is asked again */
  address: (control: string | null, periods: { before: Period; after: Period }) => string;
}

interface Compared {
  answer: Answer;
  /** the most alike first */
  controls: readonly Likened[];
  zones: Zones;
  /** days of the period before over days of the one after */
  time_weight: number;
  points: readonly (Located & { period: number })[];
}

const NONE = { response: none(), buffer: none(), control: none(), buffer_control: none() };

/** Before and after, held against a control. What cannot be said is said to be so, and why. */
export async function compareEffect(ground: TownData, world: World, asked: Comparison): Promise<Compared> {
  const { response, others, named } = asked;
  const { coverage } = world;
  const complete = completePeriods(coverage, asked.before, asked.after);
  const { before, after } = complete ?? asked;
  const usual: Period = { from: addMonths(before.from, -12), to: before.from };
  const isUsualKnown = covers(coverage, usual);

  const [row] = await world.ask('effect-points', {
    usual_from: usual.from,
    before_from: before.from,
    before_to: before.to,
    ...after,
    stadsdelar: ground.pack.stadsdelar.map(({ properties }) => properties.stadsdel),
    category: asked.categories,
  });
  const points = (row?.x ?? []).map((x, i) => ({
    x,
    y: row!.y[i]!,
    stadsdel: row!.stadsdel[i]!,
    period: row!.period[i]!,
  }));
  const likened = points.filter(({ period }) => period === (isUsualKnown ? 0 : 1));
  const controls = rankControls(response, others, likened, asked.isTreated);
  const chosen: ChosenControl | null =
    named === null
      ? (controls[0] ?? null)
      : { control: named, isApart: areApart(response.area, named.area), n_response: 0, n_control: 0 };

  const zones = chosen === null ? NONE : countZones(points, response.area, chosen.control.area);
  const time_weight = daysBetween(before.from, before.to) / daysBetween(after.from, after.to);
  const estimated = estimateEffect(zones, time_weight);
  const too_little =
    asked.after.to > world.today
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
  const answer: Answer = {
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
      categories: asked.categories,
      address: asked.address(chosen?.control.code ?? null, { before, after }),
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
  return { answer, controls, zones, time_weight, points };
}

function asEstimate({ wdd, low, high }: { wdd: number; low: number; high: number }) {
  return { wdd: rounded(wdd, 1), low: rounded(low, 1), high: rounded(high, 1) };
}

function none() {
  return { before: 0, after: 0 };
}
