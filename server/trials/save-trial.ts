import { randomInt, randomUUID } from 'node:crypto';
import type { MultiPolygon, Polygon } from 'geojson';
import { addDays } from '../../data/terms/calendar';
import { MAX_WHOLE } from '../contract/fields';
import type { Town } from '../http/deps';
import { BadInput, Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import type { World } from '../snapshot/world';
import { deleteTrial, insertTrial, trialsByTime, updateTrial, type TrialRow } from '../store/tables/trial';
import type { Tx } from '../store/types';
import { ACCEPTED_IN_TRIAL } from './accepted';
import { checkTrial } from './check-trial';
import { drawDays, drawPlaces } from './draw-trial';
import { pointsAt } from './points-at';
import { endOf, trialContentOf, type NewTrial, type TrialContent } from './trial-content';

/** A trial that somebody else has changed since it was fetched. */
export class TrialConflict extends Error {
  override name = 'TrialConflict';
  constructor(readonly trial_id: string) {
    super(`trial ${trial_id} has been changed`);
  }
}

interface At {
  trial_id: string;
  revision: number;
}

/** What trials are saved with. */
export interface TrialGround {
  store: Town['store'];
  territory: Town['territory'];
  world: World;
  categories: readonly string[];
}

/** Days of the time that says how many offences a place usually has: whole weeks. */
const YEAR_OF_WEEKS = 364;

/** Draws the lots of a trial and keeps it. @returns its id. @throws {BadInput} */
export async function addTrial(ground: TrialGround, by: By, given: NewTrial): Promise<string> {
  const { result } = await ground.store.write(by.principal, async (tx) => {
    const content = await drawContent(tx, ground, given, null);
    const at = new Date().toISOString();
    const row: TrialRow = {
      trial_id: randomUUID(),
      revision: 1,
      begins_on: given.from,
      content: JSON.stringify(content),
      created_by: by.user_id,
      created_at: at,
      updated_by: by.user_id,
      updated_at: at,
    };
    await insertTrial(tx.db, row);
    await tx.audit({
      action: 'create',
      subject: 'trial',
      subject_id: row.trial_id,
      detail: { name: given.name, after: { ...given, seed: content.seed, units: content.units } },
    });
    tellTrial(tx, row.trial_id);
    return row.trial_id;
  });
  return result;
}

/**
 * Changes a trial that has not begun: its lots are drawn anew where what they are drawn by has changed, and how often is told.
 * @throws {Refusal | TrialConflict | BadInput}
 */
export async function changeTrial(ground: TrialGround, by: By, at: At, given: NewTrial): Promise<void> {
  await ground.store.write(by.principal, async (tx) => {
    const before = await readAhead(tx, at, ground.world.today);
    const content = await drawContent(tx, ground, given, trialContentOf(before));
    await putContent(tx, before, by, content, given.from);
    const detail = { name: given.name, before: detailOf(before), after: { ...given, units: content.units } };
    await tx.audit({ action: 'change', subject: 'trial', subject_id: at.trial_id, detail });
  });
}

/** Ends a trial that has begun before its time, with a reason that is told with its result. @throws {Refusal | TrialConflict | BadInput} */
export async function stopTrial(ground: TrialGround, by: By & { name: string }, at: At, reason: string): Promise<void> {
  const { today } = ground.world;
  await ground.store.write(by.principal, async (tx) => {
    const before = await readOwn(tx, at);
    const content = trialContentOf(before);
    if (today <= before.begins_on || today >= endOf(before.begins_on, content))
      throw new BadInput('trial_id', at.trial_id, ACCEPTED_IN_TRIAL.ongoing, {
        sv: today <= before.begins_on ? 'försöket har inte börjat' : 'försöket är redan slut',
        en: today <= before.begins_on ? 'the trial has not begun' : 'the trial is over already',
      });
    const stopped = { date: today, reason, by: by.name };
    await putContent(tx, before, by, { ...content, stopped }, before.begins_on);
    const detail = { name: content.name, before: { to: endOf(before.begins_on, content) }, after: stopped };
    await tx.audit({ action: 'stop', subject: 'trial', subject_id: at.trial_id, detail });
  });
}

/** Removes a trial that has not begun. @throws {Refusal | TrialConflict | BadInput} */
export async function removeTrial(ground: TrialGround, by: By, at: At): Promise<void> {
  await ground.store.write(by.principal, async (tx) => {
    const before = await readAhead(tx, at, ground.world.today);
    await deleteTrial(tx.db, at.trial_id);
    const detail = { name: trialContentOf(before).name, before: detailOf(before) };
    await tx.audit({ action: 'remove', subject: 'trial', subject_id: at.trial_id, detail });
    tellTrial(tx, at.trial_id);
  });
}

/** A trial with its lots drawn. @param before what it was */
async function drawContent(
  tx: Tx,
  { world, categories, territory }: TrialGround,
  given: NewTrial,
  before: TrialContent | null,
): Promise<TrialContent> {
  const rows = await checkTrial(tx, given, { today: world.today, categories }, territory);
  const drawn = rows.map(({ place_id, name, outline }) => ({
    place_id,
    name,
    outline: JSON.parse(outline) as Polygon | MultiPolygon,
  }));
  const to = world.coverage?.complete_to ?? world.today;
  const year = { from: addDays(to, -YEAR_OF_WEEKS), to };
  const points = await pointsAt(world, drawn, year, { categories: given.categories, is_by_day: false }, territory);
  const places = drawn.map((place) => ({
    ...place,
    n_before: points
      .filter(({ place_id, reason }) => place_id === place.place_id && reason === null)
      .reduce((sum, { n }) => sum + n, 0),
  }));
  const seed = given.seed ?? randomInt(MAX_WHOLE);
  const { name, action, dose, owner, unit, weeks } = given;
  const units = unit === 'places' ? drawPlaces(places, seed) : drawDays(given, seed);
  const isSame = before !== null && JSON.stringify(units) === JSON.stringify(before.units);
  return {
    ...{ name, action, dose, owner, unit, weeks, categories: given.categories, places, seed, units },
    n_drawn: (before?.n_drawn ?? 0) + (isSame ? 0 : 1),
    stopped: null,
  };
}

async function putContent(tx: Tx, before: TrialRow, by: By, content: TrialContent, begins_on: string): Promise<void> {
  await updateTrial(tx.db, {
    ...before,
    begins_on,
    content: JSON.stringify(content),
    revision: before.revision + 1,
    updated_by: by.user_id,
    updated_at: new Date().toISOString(),
  });
  tellTrial(tx, before.trial_id);
}

/** One that has not begun. */
async function readAhead(tx: Tx, at: At, today: string): Promise<TrialRow> {
  const row = await readOwn(tx, at);
  if (row.begins_on > today) return row;
  throw new BadInput('trial_id', at.trial_id, ACCEPTED_IN_TRIAL.begun, {
    sv: 'försöket har börjat och ändras inte mer; avsluta det i förtid om det måste, med ett skäl',
    en: 'the trial has begun and changes no more; stop it early if it has to be, with a reason',
  });
}

async function readOwn(tx: Tx, { trial_id, revision }: At): Promise<TrialRow> {
  const [row] = await trialsByTime(tx.db, trial_id);
  if (row === undefined) throw new Refusal('not_found');
  if (row.revision !== revision) throw new TrialConflict(trial_id);
  return row;
}

function detailOf(row: TrialRow) {
  const { places, ...said } = trialContentOf(row);
  return { from: row.begins_on, ...said, places: places.map(({ place_id }) => place_id) };
}

function tellTrial(tx: Tx, trial_id: string): void {
  tx.changed({ topic: 'trial', id: trial_id, scope: null });
}
