import { isShare } from '../../data/terms/target-kinds';
import type { Progress, PromisedActivity } from './activity';
import type { Deed } from './deed';
import { dueBy } from './due';

/** What is known besides of when and where something is promised. */
export interface Known {
  /** local date: what is done or not is told to the end of the day before */
  today: string;
  /** every stadsdel */
  stadsdelar: readonly string[];
  /** whether anything at all has been written down of the period: where nothing has, nothing is known of it */
  has_records: boolean;
}

/**
 * How far one activity of a promise has come, from what was done and nothing else.
 * @param deeds all of the plan and the measures, in any order; those of other kinds, times and places are passed over
 */
export function measureProgress(activity: PromisedActivity, deeds: readonly Deed[], known: Known): Progress {
  const { target_kind, from, to } = activity;
  const inPeriod = deeds
    .filter((deed) => activity.kinds.includes(deed.kind) && deed.date >= from && deed.date < to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const here = inPeriod.filter((deed) => isHere(activity, deed));
  const areas = areasToCover(activity, known.stadsdelar);
  const steps = stepsOf(activity, inPeriod, here, areas);
  const target = areas === null ? activity.target_n : areas.length;
  const done = steps.at(-1)?.done ?? (isShare(target_kind) ? null : 0);
  const due = dueBy(activity, target, known.today);
  const told = eachOnce(here);
  const count = (outcome: Deed['outcome']) => told.filter((deed) => deed.outcome === outcome).length;
  return {
    unit: UNITS[target_kind],
    target,
    done,
    due,
    n_done: count('done'),
    n_ahead: count('ahead'),
    n_unreported: count('unreported'),
    n_cancelled: count('cancelled'),
    state: stateOf({ done, due, target, isShare: isShare(target_kind) }, activity, known),
    missing: areas === null ? [] : areas.filter((area) => timesIn(activity, area, here) < activity.target_n),
    milestones: activity.milestones.map((milestone) => ({ ...milestone, ...meets(milestone, steps, activity, known) })),
    steps,
  };
}

const UNITS = {
  count: 'times',
  cover_stadsdelar: 'stadsdelar',
  cover_places: 'places',
  presence_share: 'percent',
  carried_out: 'percent',
} as const;

/** Whether a deed was where the activity counts. Presence is measured against presence elsewhere, so that is kept apart. */
function isHere({ stadsdelar, places }: PromisedActivity, deed: Deed): boolean {
  if (places.length > 0) return deed.places.some((place) => places.includes(place));
  return stadsdelar.length === 0 || stadsdelar.includes(deed.stadsdel);
}

/** Deeds without others of the same: a pass with several stops is counted once, as done where any of them is. */
function eachOnce(deeds: readonly Deed[]): Deed[] {
  const found = new Map<string, Deed>();
  for (const deed of deeds) if (found.get(deed.deed_id)?.outcome !== 'done') found.set(deed.deed_id, deed);
  return [...found.values()];
}

/** Every stadsdel or place that has to be covered; null where it is not about that. */
function areasToCover({ target_kind, stadsdelar, places }: PromisedActivity, all: readonly string[]) {
  if (target_kind === 'cover_places') return places;
  if (target_kind !== 'cover_stadsdelar') return null;
  return stadsdelar.length === 0 ? all : stadsdelar;
}

function timesIn({ target_kind }: PromisedActivity, area: string, deeds: readonly Deed[]): number {
  const there = deeds.filter(
    ({ outcome, stadsdel, places }) =>
      outcome === 'done' && (target_kind === 'cover_places' ? places.includes(area) : stadsdel === area),
  );
  return eachOnce(there).length;
}

/** What is counted, on each day on which it changed. */
function stepsOf(
  { target_kind, target_n }: PromisedActivity,
  inPeriod: readonly Deed[],
  here: readonly Deed[],
  areas: readonly string[] | null,
): Progress['steps'] {
  const steps: Progress['steps'] = [];
  const put = (date: string, done: number) => {
    if (steps.at(-1)?.done === done) return;
    if (steps.at(-1)?.date === date) steps.pop();
    steps.push({ date, done });
  };
  if (isShare(target_kind)) {
    let [part, whole] = [0, 0];
    const isPart = new Set(here);
    for (const deed of target_kind === 'presence_share' ? inPeriod : eachOnce(here)) {
      if (deed.outcome === 'ahead') continue;
      // nobody had planned it: it is not one of those that were to be carried out
      if (target_kind === 'carried_out' && deed.is_unplanned) continue;
      const weight = target_kind === 'presence_share' ? deed.delivered_min : 1;
      whole += weight;
      if (isPart.has(deed) && deed.outcome === 'done') part += weight;
      if (whole > 0) put(deed.date, percent(part, whole));
    }
    return steps;
  }
  const times = new Map<string, number>();
  const counted = new Set<string>();
  let done = 0;
  for (const deed of areas === null ? eachOnce(here) : here) {
    if (deed.outcome !== 'done') continue;
    if (areas === null) done++;
    else
      for (const area of target_kind === 'cover_places' ? new Set(deed.places) : [deed.stadsdel]) {
        const once = JSON.stringify([deed.deed_id, area]);
        if (!areas.includes(area) || counted.has(once)) continue;
        counted.add(once);
        const n = (times.get(area) ?? 0) + 1;
        times.set(area, n);
        if (n === target_n) done++;
      }
    if (done > 0) put(deed.date, done);
  }
  return steps;
}

/** To a tenth. */
function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / whole) / 10;
}

function stateOf(
  { done, due, target, isShare }: { done: number | null; due: number; target: number; isShare: boolean },
  { from, to }: PromisedActivity,
  { today, has_records }: Known,
): Progress['state'] {
  if (!has_records && today > from) return 'no_records';
  if (done !== null && done >= target && (!isShare || today >= to)) return 'done';
  if (today <= from) return 'not_begun';
  if (done === null) return 'no_records';
  return done >= due ? 'on_time' : 'late';
}

/** How a milestone went: what is counted reached it in time, later, or has not. A share has to stand there on the day. */
function meets(
  { date, n }: Progress['milestones'][number] | PromisedActivity['milestones'][number],
  steps: Progress['steps'],
  { target_kind }: PromisedActivity,
  { today }: Known,
): Pick<Progress['milestones'][number], 'state' | 'met_on'> {
  if (isShare(target_kind)) {
    const then = steps.filter((step) => step.date <= date).at(-1);
    if (date >= today) return { state: 'ahead', met_on: null };
    return then !== undefined && then.done >= n ? { state: 'met', met_on: date } : { state: 'missed', met_on: null };
  }
  const met_on = steps.find((step) => step.done >= n)?.date ?? null;
  if (met_on !== null) return { state: met_on <= date ? 'met' : 'met_late', met_on };
  return { state: date < today ? 'missed' : 'ahead', met_on: null };
}
