import type { z } from '@hono/zod-openapi';
import type { Pack } from '../../data/pack/schema';
import { addDays, daysBetween } from '../../data/terms/calendar';
import { rounded, formatBoth } from '../analysis/format-text';
import { MEASURES } from '../contract/need-card';
import { type balance, type coverage } from '../contract/coverage';
import type { Text } from '../http/problem';
import type { NeedOfWeek } from '../need/read-need';
import { LEAST_EVENTS } from '../need/share-need';
import { SLOTS } from '../need/spread-week';
import { plannedPresencesOf } from '../passes/tour';
import type { PassRow } from '../store/tables/pass';
import type { OffByLot } from '../suggestions/off-by-lot';
import { balanceStadsdelar } from './balance-stadsdelar';
import { findGaps, type Unit } from './find-gaps';
import { lotsOfWeek } from './lots-of-week';
import { planMinutes } from './plan-minutes';
import { sharePrioritised } from './prioritised-share';
import { slotsOfWeek } from './slots-of-week';

/** A week, its passes, and the need that they are held against. */
export interface WeekOfPlan {
  week: string;
  monday: string;
  revision: number;
  passes: readonly PassRow[];
  need: NeedOfWeek;
  pack: Pack;
  off: OffByLot;
}

const NOTHING: readonly number[] = new Array<number>(SLOTS).fill(0);
const whole = (minutes: readonly number[] | undefined) => (minutes ?? NOTHING).map(Math.round);
const shares = (values: Float64Array) => Array.from(values, (value) => rounded(value, 6));

/** Need against what is planned, in one week. */
export function answerCoverage({
  week,
  monday,
  revision,
  passes,
  need,
  pack,
  off,
}: WeekOfPlan): z.infer<typeof coverage> {
  const slots = slotsOfWeek(monday, pack.municipality.time_zone);
  const planned = planMinutes(passes, pointsOf(pack, need), slots);
  const stadsdelar = need.stadsdelar.map((unit) => ({
    name: unit.name,
    stadsdel: unit.stadsdel,
    n: unit.n,
    harm: rounded(unit.harm, 1),
    share_offences: shares(unit.share_offences),
    share_harm: shares(unit.share_harm),
    planned_min: whole(planned.stadsdelar.get(unit.stadsdel)),
  }));
  const places = need.places.map((unit) => ({
    name: unit.name,
    stadsdel: unit.stadsdel,
    n: unit.n,
    harm: rounded(unit.harm, 1),
    share_offences: shares(unit.share_offences),
    share_harm: shares(unit.share_harm),
    planned_min: whole(planned.places.get(unit.place)),
    place: unit.place,
    accuracy_m: unit.accuracy_m,
    too_little: unit.n < LEAST_EVENTS ? tooLittleAt(unit.n) : null,
    stadsdel_min: whole(planned.wholly.get(unit.stadsdel)),
  }));
  const nameOf = new Map(need.stadsdelar.map(({ stadsdel, name }) => [stadsdel, name]));
  const units: Unit[] = [
    ...stadsdelar.map((unit) => ({ ...unit, unit: 'stadsdel' as const, place: null, stadsdel_min: NOTHING })),
    ...places.map((unit) => ({ ...unit, unit: 'place' as const })),
  ].map(({ share_offences, share_harm, ...unit }) => ({
    ...unit,
    share: { offences: share_offences, harm: share_harm },
    in_stadsdel: nameOf.get(unit.stadsdel) ?? unit.stadsdel,
  }));
  return {
    week,
    from: monday,
    to: addDays(monday, 7),
    revision,
    card: need.card,
    too_little: need.card.n_offences === 0 ? NO_OFFENCES : null,
    sentence: describeCovered(stadsdelar),
    stadsdelar,
    places,
    gaps: findGaps(units, countedIn(need), { slots, monday, off }, measuresOf(need)),
    off_by_lot: lotsOfWeek(need.places, monday, off),
    prioritised: sharePrioritised(pack, (stadsdel) => total(planned.stadsdelar.get(stadsdel))),
  };
}

/** How visits and minutes of one week are spread over stadsdelar. */
export function answerBalance({ week, monday, revision, passes, need, pack }: WeekOfPlan): z.infer<typeof balance> {
  const slots = slotsOfWeek(monday, pack.municipality.time_zone);
  const minutes = planMinutes(passes, [], slots).stadsdelar;
  const isInWeek = ({ planned_from }: PassRow) =>
    Date.parse(planned_from) >= slots[0]! && Date.parse(planned_from) < slots[SLOTS]!;
  const visits = passes.filter(isInWeek).flatMap(plannedPresencesOf);
  const planned = new Map(
    need.stadsdelar.map(({ stadsdel }) => [
      stadsdel,
      {
        visits: visits.filter((presence) => presence.stadsdel === stadsdel).length,
        planned_min: total(minutes.get(stadsdel)),
      },
    ]),
  );
  const prioritised = sharePrioritised(pack, (stadsdel) => total(minutes.get(stadsdel)));
  const rows = balanceStadsdelar(need, planned, new Set(prioritised.stadsdelar));
  const flagged = rows.filter(({ flags }) => flags.length > 0).length;
  return {
    week,
    from: monday,
    to: addDays(monday, 7),
    revision,
    period: need.card.period,
    visits: visits.length,
    planned_min: prioritised.all_min,
    stadsdelar: rows,
    prioritised,
    sentence: describeBalance(visits.length, flagged),
  };
}

/** The places, in degrees. */
export function pointsOf({ places }: Pack, need: NeedOfWeek) {
  const known = new Map(places.map((place) => [place.place, place]));
  return need.places.map(({ place }) => ({
    place,
    lng_lat: [known.get(place)?.lng ?? 0, known.get(place)?.lat ?? 0],
  }));
}

function total(minutes: readonly number[] | undefined): number {
  return (minutes ?? NOTHING).reduce((a, b) => a + b, 0);
}

/** Harm only where enough offences have a weight. */
function measuresOf({ card }: NeedOfWeek) {
  return MEASURES.filter((measure) => measure === 'offences' || card.weights.too_few === null);
}

function countedIn({ card }: NeedOfWeek) {
  return { n: card.n_offences, days: daysBetween(card.period.from, card.period.to) };
}

const NO_OFFENCES: Text = {
  sv: 'Inga anmälda brott de senaste tolv månaderna som närvaro kan möta. Läs in brott för att se behovet.',
  en: 'No reported offences in the last twelve months that presence can meet. Import offences to see the need.',
};

function tooLittleAt(events: number): Text {
  return formatBoth(
    (n) => `För lite att säga något om: ${n(events)} brott på 12 månader, och det behövs minst ${LEAST_EVENTS}.`,
    (n) =>
      `Too little to say: ${n(events)} ${events === 1 ? 'offence' : 'offences'} in 12 months, and at least ${LEAST_EVENTS} are needed.`,
  );
}

interface Covered {
  share_offences: readonly number[];
  planned_min: readonly number[];
}

/** How much of the need nothing is planned for. */
function describeCovered(stadsdelar: readonly Covered[]): Text {
  let without = 0;
  for (const { share_offences, planned_min } of stadsdelar)
    share_offences.forEach((share, slot) => (without += planned_min[slot] === 0 ? share : 0));
  if (stadsdelar.every(({ planned_min }) => planned_min.every((minutes) => minutes === 0)))
    return {
      sv: 'Inget är planerat den här veckan. Listan visar var behovet är störst.',
      en: 'Nothing is planned this week. The list shows where the need is greatest.',
    };
  return formatBoth(
    (n) =>
      `${n(100 * without)} % av de brott som brukar anmälas faller i stadsdelar på tider då ingen närvaro är planerad.`,
    (n) =>
      `${n(100 * without)} % of the offences usually reported fall in stadsdelar at times when no presence is planned.`,
  );
}

function describeBalance(visits: number, flagged: number): Text {
  if (visits === 0) return { sv: 'Inga besök är planerade den här veckan.', en: 'No visits are planned this week.' };
  if (flagged === 0)
    return {
      sv: 'Ingen stadsdel får mer än dubbelt eller mindre än hälften av sin andel av besöken.',
      en: 'No stadsdel gets more than twice or less than half of its share of the visits.',
    };
  return formatBoth(
    (n) =>
      `${n(flagged)} ${flagged === 1 ? 'stadsdel' : 'stadsdelar'} får mer än dubbelt eller mindre än hälften av sin andel av besöken. Det kan vara rätt: det avgör en människa.`,
    (n) =>
      `${n(flagged)} ${flagged === 1 ? 'stadsdel gets' : 'stadsdelar get'} more than twice or less than half of the share of visits. That may be right: a person decides.`,
  );
}
