import type { z } from '@hono/zod-openapi';
import { addDays } from '../../data/terms/calendar';
import { rounded } from '../analysis/format-text';
import { leftOut } from '../analysis/left-out';
import type { trialResult } from '../contract/trials';
import { TOO_LITTLE } from '../follow-up/describe-effect';
import type { Deps } from '../http/deps';
import type { Reading } from '../promises/reading';
import { covers, type Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import type { TrialRow } from '../store/tables/trial';
import type { Text } from '../http/problem';
import { compareSides, YEAR_OF_WEEKS, type Sides } from './compare-sides';
import { describeAhead, describeSides, noteTrial } from './describe-trial';
import { doseGiven } from './dose-given';
import { leastSeen } from './least-seen';
import { pointsAt, type TrialPoint } from './points-at';
import { endOf, trialContentOf, type TrialContent } from './trial-content';

type Answer = z.infer<typeof trialResult>;
type Ground = Pick<Deps, 'version' | 'pack' | 'territory' | 'store'>;

/**
 * Whether a trial by lot made a difference: what was on against what was off by the draw itself, once it is over and the
 * reports are in. What the presence of the police produces is left out.
 */
export async function evaluateTrial(ground: Ground, world: World, row: TrialRow, reading: Reading): Promise<Answer> {
  const content = trialContentOf(row);
  const during = { from: row.begins_on, to: endOf(row.begins_on, content) };
  const before = content.unit === 'places' ? yearBefore(during) : null;
  const { today } = world;
  const done = { from: during.from, to: during.to < today ? during.to : today };
  const dose = await doseGiven(ground.store.db, content, done, reading, ground);
  const waits = whyNotYet(world, during, before);
  const points = waits ? [] : await readPoints(world, content, during, before, ground.territory);
  const sides = compareSides(content, points, during);
  const isTold = waits === null && sides !== null && sides.on.n + sides.off.n + (sides.on.n_before ?? 0) > 0;
  return {
    trial_id: row.trial_id,
    state: waits?.state ?? (isTold ? 'told' : 'no_offences'),
    sentence: waits?.sentence ?? (isTold ? describeSides(sides, content.unit) : NO_OFFENCES),
    notes: noteTrial(content),
    least_seen: leastSeen(content),
    dose: dose && { ...dose, on: hundredth(dose.on), off: hundredth(dose.off) },
    effect: isTold ? effectOf(sides) : null,
    periods: { during, before },
    card: cardOf(ground, world, row, { during, before }, points),
  };
}

const NO_OFFENCES: Text = {
  sv: 'Inget brott är anmält på platserna i tiden, så det finns inget att jämföra.',
  en: 'No offence has been reported at the places in the time, so there is nothing to compare.',
};

function yearBefore({ from, to }: Period): Period {
  return { from: addDays(from, -YEAR_OF_WEEKS), to: addDays(to, -YEAR_OF_WEEKS) };
}

/** Why nothing is told yet; null where something can be. */
function whyNotYet(
  { coverage, today }: World,
  during: Period,
  before: Period | null,
): { state: Answer['state']; sentence: Text } | null {
  if (today < during.to) {
    const state = today < during.from ? 'planned' : 'ongoing';
    return { state, sentence: describeAhead(state, during) };
  }
  if (coverage !== null && during.to > coverage.complete_to && coverage.to >= during.from)
    return { state: 'not_complete', sentence: TOO_LITTLE.not_complete(coverage).message };
  if (!covers(coverage, during) || (before !== null && !covers(coverage, before)))
    return { state: 'not_covered', sentence: TOO_LITTLE.not_covered(coverage).message };
  return null;
}

async function readPoints(
  world: World,
  { places, categories, unit }: TrialContent,
  during: Period,
  before: Period | null,
  territory: Ground['territory'],
): Promise<TrialPoint[]> {
  const how = { categories, is_by_day: unit === 'days' };
  const read = (period: Period) => pointsAt(world, places, period, how, territory);
  return [...(await read(during)), ...(before ? await read(before) : [])];
}

function effectOf({ test, on, off }: Sides): NonNullable<Answer['effect']> {
  const { difference, low, high, pvalue, n_draws, is_exact } = test;
  return {
    difference: hundredth(difference),
    low: low && hundredth(low),
    high: high && hundredth(high),
    pvalue: Number(pvalue.toPrecision(4)),
    n_draws,
    is_exact,
    on: { ...on, mean: hundredth(on.mean) },
    off: { ...off, mean: hundredth(off.mean) },
  };
}

const hundredth = (value: number): number => rounded(value, 2);

/** What the answer was worked out from: the same data and the same draw give the same card. */
function cardOf(
  { version, pack }: Ground,
  world: World,
  row: TrialRow,
  { during, before }: { during: Period; before: Period | null },
  points: readonly TrialPoint[],
): Answer['card'] {
  const { unit, seed, units, places, categories, n_drawn } = trialContentOf(row);
  const count = (reason: TrialPoint['reason']) =>
    points.reduce((sum, point) => sum + (point.reason === reason ? point.n : 0), 0);
  return {
    method: 'trial',
    data_version: world.data_version,
    program_version: version,
    synthetic: world.synthetic,
    municipality: pack.municipality.id,
    address: `/trials/${row.trial_id}/result`,
    period: during,
    filter: categories.length === 0 ? {} : { category: [...categories] },
    parameters: {
      unit,
      seed,
      n_drawn,
      n_units: units.length,
      n_places: places.length,
      presence_produced: 'exclude',
      ...(before && { before_from: before.from, before_to: before.to }),
    },
    chosen: [],
    n_cells: 0,
    n_tests: 1,
    n_offences: count(null),
    left_out: [leftOut('presence_produced', count(1)), leftOut('unknown_day', count(2))].filter(({ n }) => n > 0),
    sources: [
      'Fisher 1935, The Design of Experiments (the draw itself as what is tested)',
      'Ernst 2004, Statistical Science 19:676–685 (the interval)',
      'Phipson and Smyth 2010, Statistical Applications in Genetics and Molecular Biology 9:39 (draws made anew)',
    ],
  };
}
