import { Refusal } from '../http/problem';
import { trialsByTime, type TrialRow } from '../store/tables/trial';
import type { Db } from '../store/types';
import { endOf, trialContentOf, type Trial } from './trial-content';

/** Every trial, the latest begun first. @param today local date */
export async function readTrials(db: Db, today: string): Promise<Trial[]> {
  return (await trialsByTime(db)).map((row) => trialFrom(row, today));
}

/** One trial, and as its row keeps it. @throws {Refusal} when there is none */
export async function readTrial(db: Db, trial_id: string, today: string): Promise<{ row: TrialRow; trial: Trial }> {
  const [row] = await trialsByTime(db, trial_id);
  if (row === undefined) throw new Refusal('not_found');
  return { row, trial: trialFrom(row, today) };
}

function trialFrom(row: TrialRow, today: string): Trial {
  const { trial_id, revision, begins_on, updated_at } = row;
  const { places, units, stopped, ...said } = trialContentOf(row);
  const to = endOf(begins_on, { weeks: said.weeks, stopped });
  return {
    trial_id,
    revision,
    ...said,
    from: begins_on,
    to,
    phase: today < begins_on ? 'planned' : today >= to ? 'ended' : 'ongoing',
    places: places.map(({ place_id, name }) => ({ place_id, name })),
    n_strata: new Set(units.map(({ stratum }) => stratum)).size,
    units: [...units],
    stopped,
    updated_at,
  };
}
