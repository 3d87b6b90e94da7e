import { createHash } from 'node:crypto';
import { addDays, daysBetween } from '../../data/terms/calendar';
import { rounded, formatBoth } from '../analysis/format-text';
import { balanceStadsdelar } from '../coverage/balance-stadsdelar';
import type { Text } from '../http/problem';
import type { NeedOfWeek } from '../need/read-need';
import { LEAST_EVENTS } from '../need/share-need';
import { SLOT_HOURS } from '../need/spread-week';
import { TRAVEL_KMH } from '../../data/terms/travel';
import { toInstant, toWallTime } from '../../data/terms/wall-clock';
import { createRandom } from '../statistics/random';
import { uniformOf } from '../statistics/weighted-sample';
import { openTime, type OffByLot } from './off-by-lot';
import { placeInTime } from './place-in-time';
import { measurePredictability } from './predictability';
import {
  describeReason,
  describeOff,
  explainNotPlanned,
  describeSuggestion,
  describeBasedOn,
  describeCannotKnow,
} from './describe-suggestion';
import { DAY_MIN, hoursReached, shiftOf } from './shift-hours';
import { shareOutVisits } from './share-out-visits';
import type { Parameters, SuggestionResult } from './suggestion-result';
import { travelTimes } from './travel-times';
import { visitBudget } from './visit-budget';
import { type KnownVisit, digestOf } from './visits-before';

const MINUTE_MS = 60_000;
const WEEK_MIN = 7 * DAY_MIN;

/** A visit works for about four days: a place that nobody has been to for three comes first (METHODS 15, step 3). */
const DUE_AFTER_DAYS = 3;

/** One visit for so much of a shift, at most, to the same place. */
const MIN_PER_VISIT = 120;

interface Given {
  parameters: Parameters;
  monday: string;
  /** days before it are not planned */
  today: string;
  need: NeedOfWeek;
  /** of the four weeks to the end of the week */
  known: readonly KnownVisit[];
  prioritised: ReadonlySet<string>;
  /** where and when a trial's lot says that nobody is to be */
  off: OffByLot;
  timeZone: string;
}

/**
 * Visits for the shifts of a week, as METHODS 15 builds them. The same input gives the same visits; nothing is planned by
 * it.
 */
export function suggestVisits({
  parameters,
  monday,
  today,
  need,
  known,
  prioritised,
  off,
  timeZone,
}: Given): SuggestionResult {
  const { visit_min, teams, by, seed } = parameters;
  const key = by === 'offences' ? 'share_offences' : 'share_harm';
  const spots = need.places.filter(({ n }) => n >= LEAST_EVENTS);
  const times = travelTimes(
    spots,
    parameters.travel === 'fixed' ? null : TRAVEL_KMH[parameters.travel],
    parameters.travel_min,
  );
  const drafted: KnownVisit[] = [];
  const visits: SuggestionResult['visits'] = [];
  const shifts: SuggestionResult['shifts'] = [];
  const demand = new Map<string, number>();
  const kept: { place: string; trial: string }[] = [];

  for (const weekday of [...new Set(parameters.days)].sort((a, b) => a - b)) {
    const date = addDays(monday, weekday - 1);
    if (date < today) continue;
    const { shift_from_min, shift_min: by_clock_min } = shiftOf(parameters, weekday);
    const begins_at = Date.parse(toInstant({ date, min: shift_from_min }, timeZone).instant);
    const ends_at = Date.parse(toInstant({ date, min: shift_from_min + by_clock_min }, timeZone).instant);
    // as long as it is: on the night when clocks change not what they show
    const shift_min = Math.round((ends_at - begins_at) / MINUTE_MS);
    const begins = (weekday - 1) * DAY_MIN + shift_from_min;
    const open_min = spots.map((spot) => openTime(spot, { date, shift_from_min, shift_min }, off));
    const weight = spots.map((spot, i) => needBetween(spot[key], begins + open_min[i]!.from, begins + open_min[i]!.to));
    const offHere = spots.flatMap(({ place, name }, i) => {
      const { trial } = open_min[i]!;
      return trial === null ? [] : [{ place, name, trial }];
    });
    kept.push(...offHere);
    const inShift = weight.reduce((a, b) => a + b, 0);
    spots.forEach(({ place }, i) => demand.set(place, (demand.get(place) ?? 0) + weight[i]!));
    const mean_travel_min = times.mean(weight);
    const { budget_min, n_visits } = visitBudget({ ...parameters, shift_min, mean_travel_min });

    const all = [...known, ...drafted];
    const since = spots.map(({ place }) => daysSince(all, place, date));
    const shift = `${shift_from_min}-${(shift_from_min + by_clock_min) % DAY_MIN || DAY_MIN}`;
    const candidates = spots.map(({ place, stadsdel }, i) => ({
      stadsdel,
      weight: weight[i]!,
      is_due: since[i] === null || since[i]! >= DUE_AFTER_DAYS,
      u: uniformOf(`${seed}|${place}|${date}|${shift}`),
    }));
    // where nothing is expected during the shift nobody has to be
    const open = candidates.flatMap((candidate, i) => (candidate.weight > 0 ? [i] : []));
    const most = Math.floor(shift_min / MIN_PER_VISIT);
    const shared = shareOutVisits(
      open.map((i) => candidates[i]!),
      n_visits,
      most,
      parameters.bounds,
    );
    const asked = shared.flatMap((n, at) => new Array<number>(n).fill(open[at]!));
    const { placed, unplaced } = placeInTime(
      asked,
      {
        shift_min,
        begins_at: shift_from_min,
        visit_min,
        teams,
        travel: times.between,
        timesBefore: (i) =>
          all.filter(({ place, date: on }) => place === spots[i]!.place && isBefore(on, date)).map(({ min }) => min),
        planned: (i) =>
          all
            .filter(({ place, date: on }) => place === spots[i]!.place && on === date)
            .map(({ min }) => min - shift_from_min),
        open: (i) => open_min[i]!,
      },
      createRandom(seedOf(`${seed}|${date}|${shift}`)),
    );
    for (const { spot, team, start, travel_min } of placed) {
      const { place, name, stadsdel } = spots[spot]!;
      const from = new Date(begins_at + start * MINUTE_MS).toISOString();
      drafted.push({ place, ...toWallTime(from, timeZone) });
      visits.push({
        visit_id: `${weekday}-${visits.length + 1}`,
        place,
        name,
        stadsdel,
        team,
        weekday,
        from,
        to: new Date(Date.parse(from) + visit_min * MINUTE_MS).toISOString(),
        travel_min,
        reason: describeReason(inShift > 0 ? weight[spot]! / inShift : 0, since[spot] ?? null),
      });
    }
    const travelled = placed.reduce((sum, visit) => sum + visit.travel_min, 0);
    const spent = placed.length * visit_min;
    shifts.push({
      date,
      weekday,
      budget_min: rounded(budget_min, 1),
      mean_travel_min: rounded(mean_travel_min, 1),
      n_possible: n_visits,
      n_planned: placed.length,
      visit_min: spent,
      travel_min: travelled,
      is_within_budget: spent + travelled <= budget_min,
      remarks: remarksOn({
        off: offHere,
        parameters,
        shared: asked.map((i) => spots[i]!.stadsdel),
        n_visits,
        n_due: open.filter((i) => candidates[i]!.is_due).length,
        unplaced: unplaced.map((i) => spots[i]!.name),
        over_min: spent + travelled - budget_min,
      }),
    });
  }
  const planned = new Map(
    need.stadsdelar.map(({ stadsdel }) => {
      const own = visits.filter((visit) => visit.stadsdel === stadsdel).length;
      return [stadsdel, { visits: own, planned_min: own * visit_min }];
    }),
  );
  return {
    week: parameters.week,
    parameters,
    card: need.card,
    history_digest: digestOf(known),
    shifts,
    visits,
    not_planned: explainNotPlanned(
      need,
      new Set(visits.map(({ place }) => place)),
      demand,
      shifts,
      parameters.bounds,
      kept,
    ),
    predictability: measurePredictability(spots, drafted, known, hoursReached(parameters)),
    balance: balanceStadsdelar(need, planned, prioritised),
    sentence: describeSuggestion(visits.length, shifts.length, visits.length * visit_min),
    based_on: describeBasedOn(need, parameters, known.length, kept),
    cannot_know: describeCannotKnow(),
  };
}

/** What of a week's need lies between two of its minutes, which may go on into the next week: evenly within a slot. */
function needBetween(shares: Float64Array, from: number, to: number): number {
  const slot_min = 60 * SLOT_HOURS;
  let sum = 0;
  for (let at = from; at < to;) {
    const end = Math.min(to, (Math.floor(at / slot_min) + 1) * slot_min);
    sum += (shares[Math.floor((at % WEEK_MIN) / slot_min)]! * (end - at)) / slot_min;
    at = end;
  }
  return sum;
}

/** Days from the last visit to a date; null for none in four weeks. */
function daysSince(visits: readonly KnownVisit[], place: string, date: string): number | null {
  let last: string | null = null;
  for (const visit of visits)
    if (visit.place === place && visit.date <= date && (last === null || visit.date > last)) last = visit.date;
  return last === null ? null : daysBetween(last, date);
}

function isBefore(on: string, date: string): boolean {
  return on === addDays(date, -1) || on === addDays(date, -2);
}

function seedOf(text: string): number {
  return Number.parseInt(createHash('md5').update(text).digest('hex').slice(0, 8), 16);
}

interface Outcome {
  off: readonly { name: string; trial: string }[];
  parameters: Parameters;
  /** the stadsdel of each visit that was shared out */
  shared: readonly string[];
  n_visits: number;
  /** places that nobody has been to for three days */
  n_due: number;
  unplaced: readonly string[];
  over_min: number;
}

/** What could not be done as asked. */
function remarksOn({ off, parameters, shared, n_visits, n_due, unplaced, over_min }: Outcome): Text[] {
  const remarks: Text[] = describeOff(off);
  if (n_visits === 0)
    remarks.push({
      sv: 'Tiden räcker inte till ett enda besök med väg dit. Öka andelen fri tid, lagen eller passets längd.',
      en: 'There is not time for a single visit with the way to it. Give more free time, teams or a longer shift.',
    });
  if (n_visits > 0 && n_due > n_visits)
    remarks.push(
      formatBoth(
        (n) =>
          `${n(n_due)} platser har inte haft besök på tre dagar, fler än passets ${n(n_visits)} besök. Platserna är därför lottade efter behov.`,
        (n) =>
          `${n(n_due)} places have had no visit for three days, more than the ${n(n_visits)} visits of the shift. Places are therefore drawn by need.`,
      ),
    );
  if (shared.length < n_visits)
    remarks.push(
      formatBoth(
        (n) => `${n(n_visits - shared.length)} besök lämnas ofördelade: ingen plats får fler under ett pass.`,
        (n) => `${n(n_visits - shared.length)} visits are left over: no place may have more in a shift.`,
      ),
    );
  for (const { stadsdel, min } of parameters.bounds) {
    const got = shared.filter((at) => at === stadsdel).length;
    if (got < min)
      remarks.push({
        sv: `${stadsdel} får ${got} besök och inte minst ${min}: det finns inte fler platser eller besök att ge.`,
        en: `${stadsdel} gets ${got} visits and not at least ${min}: there are no more places or visits to give.`,
      });
  }
  for (const name of unplaced)
    remarks.push({
      sv: `Ett besök till ${name} fick ingen tid som håller avståndet till andra besök och till de två dagarna före.`,
      en: `A visit to ${name} found no time that keeps clear of other visits and of the two days before.`,
    });
  if (over_min > 0)
    remarks.push(
      formatBoth(
        (n) =>
          `Vägen mellan platserna gör passet ${n(Math.ceil(over_min))} minuter längre än den fria tiden. Ta bort ett besök eller godta det.`,
        (n) =>
          `The ways between places take ${n(Math.ceil(over_min))} minutes more than the free time. Remove a visit or accept it.`,
      ),
    );
  return remarks;
}
