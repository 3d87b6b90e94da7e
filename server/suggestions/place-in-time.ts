import type { Random } from '../statistics/random';

/** Between two visits to the same place. */
const APART_MIN = 90;
/** How near a visit may come to the time of one on the two days before. */
const NOT_AGAIN_MIN = 30;
/** Start times are whole steps: a person reads 19.35 and not 19.37. */
const STEP_MIN = 5;
const TRIES = 200;
/** A few visits in bad places can shut out the rest: then all begin anew. */
const STARTS = 25;
const DAY_MIN = 1440;

interface PlacedVisit {
  /** position of the place */
  spot: number;
  team: number;
  /** minutes after the shift begins */
  start: number;
  travel_min: number;
}

interface Shift {
  shift_min: number;
  /** minutes after midnight at which it begins */
  begins_at: number;
  visit_min: number;
  teams: number;
  travel: (a: number, b: number) => number;
  /** minutes after midnight of visits to a place on the two days before */
  timesBefore: (spot: number) => readonly number[];
  /** minutes after the shift begins of visits to a place that are planned that day already */
  planned: (spot: number) => readonly number[];
  /** minutes after the shift begins between which a visit may be there */
  open: (spot: number) => { from: number; to: number };
}

/**
 * Gives visits an order and a time at random (METHODS 15, steps 4b to 4d): anywhere in the shift, at least 90 minutes
 * between visits to the same place, not within 30 minutes of the time of a visit on the two days before, and no team in two
 * places at once or without time for the way.
 * @param spots the place of each visit
 * @returns what found a time, in order of time, and the places of what did not
 */
export function placeInTime(spots: readonly number[], shift: Shift, random: Random) {
  let best = placeOnce(spots, shift, random);
  for (let i = 1; i < STARTS && best.unplaced.length > 0; i++) {
    const next = placeOnce(spots, shift, random);
    if (next.unplaced.length < best.unplaced.length) best = next;
  }
  const { placed, unplaced } = best;
  placed.sort((a, b) => a.start - b.start || a.team - b.team);
  for (const visit of placed) {
    const before = placed.findLast(({ team, start }) => team === visit.team && start < visit.start);
    if (before) visit.travel_min = Math.ceil(shift.travel(before.spot, visit.spot));
  }
  return { placed, unplaced };
}

function placeOnce(spots: readonly number[], shift: Shift, random: Random) {
  const placed: PlacedVisit[] = [];
  const unplaced: number[] = [];
  for (const spot of shuffled(spots, random)) {
    const visit = findTime(spot, placed, shift, random);
    if (visit) placed.push({ ...visit, travel_min: 0 });
    else unplaced.push(spot);
  }
  return { placed, unplaced };
}

function findTime(spot: number, placed: readonly PlacedVisit[], shift: Shift, random: Random) {
  const { shift_min, visit_min, teams } = shift;
  const steps = Math.floor((shift_min - visit_min) / STEP_MIN) + 1;
  if (steps < 1) return null;
  const same = [...placed.filter((visit) => visit.spot === spot).map(({ start }) => start), ...shift.planned(spot)];
  const before = shift.timesBefore(spot);
  const { from, to } = shift.open(spot);
  const busy = Array.from({ length: teams }, (_, i) => placed.filter(({ team }) => team === i + 1));
  // the team with the fewest visits first, so that all have about as many
  const order = busy.map((_, i) => i + 1).sort((a, b) => busy[a - 1]!.length - busy[b - 1]!.length);
  for (const team of order)
    for (let i = 0; i < TRIES; i++) {
      const start = STEP_MIN * random.below(steps);
      const isApart = same.every((other) => Math.abs(other - start) >= APART_MIN + visit_min);
      const isNew = before.every((time) => clockDistance(shift.begins_at + start, time) >= NOT_AGAIN_MIN);
      const isFree = busy[team - 1]!.every((other) => {
        const way = Math.ceil(shift.travel(other.spot, spot));
        return start >= other.start + visit_min + way || start + visit_min + way <= other.start;
      });
      if (isApart && isNew && isFree && start >= from && start + visit_min <= to) return { spot, team, start };
    }
  return null;
}

/** Minutes between two times of day, the shorter way round the clock. */
export function clockDistance(a: number, b: number): number {
  const apart = (((a - b) % DAY_MIN) + DAY_MIN) % DAY_MIN;
  return Math.min(apart, DAY_MIN - apart);
}

/** Fisher and Yates. */
function shuffled(values: readonly number[], random: Random): number[] {
  const list = [...values];
  for (let i = list.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}
