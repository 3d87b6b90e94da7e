import type { Period } from '../../snapshot/coverage';
import { completeTime, coverTime, daysOn, type CoveredTime } from '../../snapshot/covered-time';
import type { Text } from '../../http/problem';
import { periodInWords } from '../date-words';
import { INCOMPLETE, NOTHING } from '../describe-covered';
import type { TooLittle } from '../too-little';
import { countCells, yearBefore, type CellCounts, type LayerInput } from './layer-input';

/** One of two periods that are held against each other, as far as the data cover it and are complete. */
interface Side extends Period {
  years: number;
  counts: CellCounts;
}

export interface TwoPeriods {
  now: Side;
  before: Side;
  /** the part of both periods' days, on the weekdays of the filter, that is the first's */
  share_now: number;
  /** whether the two are as long, so that their counts can be compared as they are */
  is_as_long: boolean;
  /** why they cannot be compared */
  too_little: TooLittle | null;
  /** what was compared with what */
  told: Text[];
}

/**
 * Counts the squares in the period of the filter and in the one that it is compared with. Neither reaches into weeks of
 * which reports still come in, which would look like a fall; a year before is that of what the first one covers, so that
 * seasons are alike.
 */
export async function countTwoPeriods(input: LayerInput): Promise<TwoPeriods> {
  const { world, area, grid, asked } = input;
  const now = completeTime(world, asked.time);
  const second = samePeriod(asked.second, yearBefore(asked.time.asked)) ? yearBefore(now.hull) : asked.second;
  const covered = coverTime(world.coverage, second, world.today);
  const before = completeTime(world, covered);
  const [counts, counts_before] = await Promise.all([
    samePeriod(now.hull, asked.filter)
      ? input.counts()
      : countCells(world, area, grid, { ...asked.filter, ...now.hull }),
    countCells(world, area, grid, { ...asked.filter, ...before.hull }),
  ]);
  const days = { now: daysOn(now.parts, asked.filter.weekday), before: daysOn(before.parts, asked.filter.weekday) };
  return {
    now: { ...now.hull, years: now.years, counts },
    before: { ...before.hull, years: before.years, counts: counts_before },
    share_now: days.now / (days.now + days.before),
    is_as_long: now.years === before.years,
    too_little: whyNot(asked.time, now, covered, before),
    told: now.parts.length === 0 || before.parts.length === 0 ? [] : [describePeriods(now.hull, before.hull)],
  };
}

function whyNot(asked: CoveredTime, now: CoveredTime, second: CoveredTime, before: CoveredTime): TooLittle | null {
  if (asked.parts.length === 0) return NOTHING;
  if (second.parts.length === 0) return notCovered(second.asked);
  if (now.parts.length === 0 || before.parts.length === 0) return INCOMPLETE;
  return now.hull.from < before.hull.to && before.hull.from < now.hull.to ? OVERLAP : null;
}

function notCovered(period: Period): TooLittle {
  const { sv, en } = periodInWords(period);
  return {
    reason: 'no_offences',
    message: {
      sv: `Jämförelseperioden ${sv} täcks inte av några data. Välj en annan att jämföra med.`,
      en: `The period compared with, ${en}, is not covered by data. Choose another to compare with.`,
    },
  };
}

/** The same offences on both sides make no two counts. */
const OVERLAP: TooLittle = {
  reason: 'overlap',
  message: {
    sv: 'De två perioderna går in i varandra, så samma brott skulle räknas i båda. Välj perioder som inte har några dagar gemensamt.',
    en: 'The two periods overlap, so that the same offences would be counted in both. Choose periods that have no days in common.',
  },
};

function describePeriods(now: Period, before: Period): Text {
  const [first, second] = [periodInWords(now), periodInWords(before)];
  return {
    sv: `Jämfört: ${first.sv} mot ${second.sv}, det som data täcker och där de flesta anmälningar har kommit in.`,
    en: `Compared: ${first.en} with ${second.en}, what the data cover and of which most reports have come in.`,
  };
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
