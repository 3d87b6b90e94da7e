import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import { addDays, daysBetween, isoWeek } from '../../data/terms/calendar';
import type { followUp } from '../contract/follow-up';
import { toInstant } from '../../data/terms/wall-clock';
import { minutesOf, type Outcome, type Stay } from './outcome-of';
import { outcomesOf } from './outcomes-of';
import type { FollowedUpPass } from '../store/tables/pass';
import type { VisitInShort } from '../store/tables/visit';
import { describeDelivered, describePrioritised } from './describe-follow-up';
import { tally, tallyVisits } from './tally';

interface Weeks {
  /** Monday of the first week */
  from: string;
  /** Monday after the last */
  to: string;
  now: Date;
  /** whether presence at a place may be told */
  seesPlaces: boolean;
}

/** What came of the plan of some weeks. */
export function answerFollowUp(
  { passes, visits }: { passes: readonly FollowedUpPass[]; visits: readonly VisitInShort[] },
  { from, to, now, seesPlaces }: Weeks,
  pack: Pick<Pack, 'stadsdelar' | 'places' | 'promises' | 'municipality'>,
): z.infer<typeof followUp> {
  const visitsOf = groupBy(visits, ({ pass_id }) => pass_id);
  const outcomes = passes.flatMap((pass) => outcomesOf(pass, visitsOf.get(pass.pass_id) ?? [], now.getTime()));
  const { time_zone } = pack.municipality;
  const begin = Date.parse(toInstant({ date: from, min: 0 }, time_zone).instant);
  const end = Math.min(now.getTime(), Date.parse(toInstant({ date: to, min: 0 }, time_zone).instant));
  const first = new Set(pack.promises.prioritised.map(({ stadsdel }) => stadsdel));
  const whole = tally(outcomes);

  const ofStadsdel = (stadsdel: string) => {
    const own = outcomes.filter((outcome) => outcome.stadsdel === stadsdel);
    const stays = outcomes.flatMap((outcome) => outcome.stays.filter((stay) => stay.stadsdel === stadsdel));
    return { ...tally(own), ...tallyVisits(stays, begin, end) };
  };
  const ofPlace = (place: string) => {
    const own = outcomes.filter((outcome) => outcome.place === place);
    // those of passes for the stadsdel as a whole, or for another place, besides
    const there = (of: readonly Outcome[]) => of.flatMap(({ stays }) => stays.filter((stay) => stay.place === place));
    const stays = there(outcomes);
    const unplanned = there(outcomes.filter(({ is_unplanned }) => is_unplanned));
    const minutes = { all: minutesIn(stays), unplanned: minutesIn(unplanned) };
    return { ...tally(own, minutes), ...tallyVisits(stays, begin, end) };
  };
  const stadsdelar = pack.stadsdelar.map(({ properties: { stadsdel, name } }) => ({
    name,
    stadsdel,
    is_prioritised: first.has(stadsdel),
    ...ofStadsdel(stadsdel),
  }));
  const visited = new Set(outcomes.flatMap(({ place, stays }) => [place, ...stays.map((stay) => stay.place)]));
  const places = pack.places.flatMap(({ place, name, stadsdel }) =>
    visited.has(place) && stadsdel !== null ? [{ name, place, stadsdel, ...ofPlace(place) }] : [],
  );
  const prioritised = stadsdelar.filter(({ is_prioritised }) => is_prioritised);
  const share = (minutes: (of: { planned_min: number; delivered_min: number | null }) => number, all: number) =>
    first.size === 0 || all === 0 ? null : prioritised.reduce((sum, row) => sum + minutes(row), 0) / all;
  const shares = {
    share_planned: share((row) => row.planned_min, whole.planned_min),
    share_delivered: share((row) => row.delivered_min ?? 0, whole.delivered_min ?? 0),
    target: pack.promises.presence_share_target ?? null,
  };
  const names = prioritised.map(({ name }) => name);
  return {
    from: isoWeek(from),
    to: isoWeek(addDays(to, -1)),
    period: { from, to },
    whole,
    weeks: tallyWeeks(outcomes, from, to),
    stadsdelar,
    places: seesPlaces ? places : null,
    prioritised: { stadsdelar: [...first], ...shares, sentence: describePrioritised(names, shares) },
    sentence: describeDelivered(whole),
  };
}

function tallyWeeks(outcomes: readonly Outcome[], from: string, to: string) {
  const byWeek = groupBy(outcomes, ({ week_start }) => week_start);
  return Array.from({ length: daysBetween(from, to) / 7 }, (_, i) => {
    const monday = addDays(from, 7 * i);
    return { week: isoWeek(monday), ...tally(byWeek.get(monday) ?? []) };
  });
}

function minutesIn(stays: readonly Stay[]): number {
  return stays.reduce((sum, stay) => sum + minutesOf(stay), 0);
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
