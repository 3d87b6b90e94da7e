import type { z } from '@hono/zod-openapi';
import { addMonths } from '../../data/terms/calendar';
import { formatBoth } from '../analysis/format-text';
import { dayInWords } from '../analysis/date-words';
import type { measureEffect } from '../contract/measures';
import type { Likened, Subject } from '../follow-up/choose-control';
import { compareEffect, type TownData } from '../follow-up/compare-effect';
import { countZones, whereIn } from '../follow-up/zones';
import { covers } from '../snapshot/coverage';
import { BadInput, type Text } from '../http/problem';
import type { World } from '../snapshot/world';
import { measuresByTime, type MeasureRow } from '../store/tables/measure';
import { placesByName } from '../store/tables/place';
import type { Db } from '../store/types';
import { ACCEPTED_IN_MEASURE } from './accepted';
import { describeDisplacement } from './describe-displacement';
import { estimateRegression } from './estimate-regression';
import { leastSeen } from './least-seen';
import { measureContentOf } from './measure-content';
import type { Measure } from './read-measures';
import { measurable } from './subjects';
import { offencesEn, offencesSv } from '../../data/terms/offence-count';

type Answer = z.infer<typeof measureEffect>;

/** Controls that are suggested. */
const MOST_CONTROLS = 6;

/**
 * Whether a measure helped: the same time of the year before and after, held against a control where nothing was done, with
 * a ring for what may have moved.
 * @param control its code; null for the one that was kept with the measure, else the one most alike
 * @throws {BadInput} for a control that there is not
 */
export async function evaluateMeasure(
  ground: TownData & { store: { db: Db } },
  world: World,
  measure: Measure,
  control: string | null,
): Promise<Answer> {
  const { db } = ground.store;
  const subjects = measurable(measure.about.kind, await placesByName(db), ground);
  // one that was kept may since have left the register
  const kept = subjects.find(({ code }) => code === measure.control && code !== measure.about.code) ?? null;
  const response = subjects.find(({ code }) => code === measure.about.code)!;
  const named = control === null ? kept : (subjects.find(({ code }) => code === control) ?? null);
  if (control !== null && (named === null || named === response))
    throw new BadInput('control', control, ACCEPTED_IN_MEASURE.control);
  const after = { from: measure.from, to: addMonths(measure.from, measure.months) };
  const before = { from: addMonths(after.from, -12), to: addMonths(after.to, -12) };
  const treated = treatedIn(await measuresByTime(db), measure.measure_id, { from: before.from, to: after.to });
  const isTreated = ({ code }: Subject) => treated.has(code);
  const { answer, controls, zones, time_weight, points } = await compareEffect(ground, world, {
    response,
    others: subjects,
    named,
    isTreated,
    before,
    after,
    categories: measure.categories.length === 0 ? null : measure.categories,
    address: (chosen) =>
      `/measures/${measure.measure_id}/effect${chosen === null ? '' : `?control=${encodeURIComponent(chosen)}`}`,
  });
  const isKnown = answer.too_little === null;
  const isCovered = answer.too_little?.reason !== 'not_covered' && answer.control !== null;
  // a time before that goes on still has the one before it to be judged by
  const isBeforeOver = covers(world.coverage, answer.before) || measure.months < 12;
  const chosen = subjects.find(({ code }) => code === answer.control?.code);
  const judged =
    isBeforeOver || chosen === undefined
      ? zones
      : countZones(
          points.flatMap((point) => (point.period === 0 ? [{ ...point, period: 1 }] : [])),
          response.area,
          chosen.area,
        );
  const power = isCovered ? leastSeen(judged, time_weight) : null;
  const nBefore = (subject: Subject) =>
    points.filter((point) => point.period === 1 && whereIn(subject.area, point) === 'inside').length;
  return {
    measure,
    sentence: isKnown ? answer.sentence : sentenceSoFar(measure, answer.too_little!, after.to, world.today),
    least_seen: power,
    effect: answer,
    controls: controls.slice(0, MOST_CONTROLS).map((each) => ({
      code: each.control.code,
      name: each.control.name,
      reason: reasonOf(each, isTreated(each.control)),
    })),
    regression:
      measure.is_worst && isCovered
        ? estimateRegression(zones.response.before, subjects.filter((subject) => subject !== response).map(nBefore))
        : null,
    displacement: isKnown ? describeDisplacement(zones) : null,
  };
}

/** Places and stadsdelar where another measure goes on in a time. */
function treatedIn(
  rows: readonly MeasureRow[],
  measure_id: string,
  time: { from: string; to: string },
): ReadonlySet<string> {
  const found = rows.filter((row) => {
    const { from, to } = measureContentOf(row);
    return row.measure_id !== measure_id && from < time.to && (to === null || to > time.from);
  });
  return new Set(found.map(({ place_id, stadsdel }) => place_id ?? stadsdel));
}

function reasonOf({ n_response, n_control, isApart }: Likened, isTreated: boolean): Text {
  const more: Text[] = [
    ...(isApart ? [] : [{ sv: 'ligger intill', en: 'lies next to it' }]),
    ...(isTreated ? [{ sv: 'har en åtgärd i samma tid', en: 'has a measure in the same time' }] : []),
  ];
  return formatBoth(
    (n) =>
      [`${offencesSv(n(n_control))} mot ${n(n_response)} i tiden dessförinnan`, ...more.map(({ sv }) => sv)].join('; '),
    (n) =>
      [`${offencesEn(n(n_control))} against ${n(n_response)} in the time before`, ...more.map(({ en }) => en)].join(
        '; ',
      ),
  );
}

/** What can be said while nothing can be compared. */
function sentenceSoFar(
  measure: Measure,
  too_little: NonNullable<Answer['effect']['too_little']>,
  ends: string,
  today: string,
): Text {
  if (too_little.reason !== 'not_ended') return too_little.message;
  const [begins, day] = [dayInWords(measure.from), dayInWords(ends)];
  return measure.from > today
    ? {
        sv: `Åtgärden börjar ${begins.sv}. Om den hjälper kan sägas efter ${day.sv}.`,
        en: `The measure begins on ${begins.en}. Whether it helps can be said after ${day.en}.`,
      }
    : {
        sv: `För tidigt: om åtgärden hjälpte kan sägas efter ${day.sv}.`,
        en: `Too early: whether the measure helped can be said after ${day.en}.`,
      };
}
