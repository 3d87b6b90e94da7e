import { randomUUID } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { changedPlace, newPlace } from '../contract/place-register';
import { BadInput, Refusal } from '../http/problem';
import {
  insertPlaces,
  insertStatuses,
  placesByName,
  statusesOf,
  updatePlace,
  type PlaceRow,
} from '../store/tables/place';
import type { Store, Tx } from '../store/types';
import type { By } from '../promises/save-promise';
import { ACCEPTED_IN_REGISTER } from './accepted';
import type { Outline } from './outline';

type NewPlace = Omit<z.infer<typeof newPlace>, 'outline'>;
type ChangedPlace = Omit<z.infer<typeof changedPlace>, 'outline' | 'revision'>;

/** A place that somebody else has changed since it was fetched. */
export class PlaceConflict extends Error {
  override name = 'PlaceConflict';
  constructor(readonly place_id: string) {
    super(`place ${place_id} has been changed`);
  }
}

/** Adds a place to the register. @returns its id. @throws {BadInput} when the name is taken */
export async function addPlace(store: Store, by: By, given: NewPlace, outline: Outline): Promise<string> {
  const { result } = await store.write(by.principal, async (tx) => {
    await refuseTaken(tx, given.name, null);
    const { reason, members, ...said } = given;
    const at = new Date().toISOString();
    const { geometry, ...where } = outline;
    const row: PlaceRow = {
      place_id: randomUUID(),
      revision: 1,
      ...said,
      ...where,
      outline: JSON.stringify(geometry),
      members: JSON.stringify(members),
      updated_by: by.user_id,
      updated_at: at,
    };
    await insertPlaces(tx.db, [row]);
    const status = { status: given.status, reason, decided_by: by.user_id, decided_at: at };
    await insertStatuses(tx.db, [{ place_id: row.place_id, position: 1, ...status }]);
    const detail = { name: given.name, after: { ...given, ...where } };
    await tx.audit({ action: 'create', subject: 'place', subject_id: row.place_id, detail });
    tx.changed({ topic: 'place', id: row.place_id, scope: null });
    return row.place_id;
  });
  return result;
}

/**
 * Changes a place from one revision to the next; another status is written into its history.
 * @param outline null where it stays
 * @throws {Refusal} when there is none
 * @throws {PlaceConflict} when it has another revision
 * @throws {BadInput} when the name is taken, or a new status has no reason
 */
export async function changePlace(
  store: Store,
  by: By,
  at: { place_id: string; revision: number },
  given: ChangedPlace,
  outline: Outline | null,
): Promise<void> {
  await store.write(by.principal, async (tx) => {
    const [before] = await placesByName(tx.db, at.place_id);
    if (before === undefined) throw new Refusal('not_found');
    if (before.revision !== at.revision) throw new PlaceConflict(at.place_id);
    await refuseTaken(tx, given.name, at.place_id);
    const isMoved = given.status !== before.status;
    if (isMoved && given.reason === '')
      throw new BadInput('reason', '', ACCEPTED_IN_REGISTER.reason, {
        sv: 'ett nytt läge behöver ett skäl',
        en: 'a new status needs a reason',
      });
    const { reason, members, ...said } = given;
    const now = new Date().toISOString();
    const { geometry, ...where } = outline ?? { geometry: null };
    await updatePlace(tx.db, {
      ...before,
      ...said,
      ...where,
      ...(geometry && { outline: JSON.stringify(geometry) }),
      members: JSON.stringify(members),
      revision: before.revision + 1,
      updated_by: by.user_id,
      updated_at: now,
    });
    if (isMoved) {
      const [last] = await statusesOf(tx.db, at.place_id);
      const status = { status: given.status, reason, decided_by: by.user_id, decided_at: now };
      await insertStatuses(tx.db, [{ place_id: at.place_id, position: (last?.position ?? 0) + 1, ...status }]);
    }
    const { name, kind, status } = before;
    const detail = { name: given.name, before: { name, kind, status }, after: { ...given, ...where } };
    await tx.audit({ action: 'change', subject: 'place', subject_id: at.place_id, detail });
    tx.changed({ topic: 'place', id: at.place_id, scope: null });
  });
}

/** Writes are one at a time: nobody takes the name after this. */
async function refuseTaken(tx: Tx, name: string, place_id: string | null): Promise<void> {
  const taken = (await placesByName(tx.db)).some((other) => other.name === name && other.place_id !== place_id);
  if (taken)
    throw new BadInput('name', name, ACCEPTED_IN_REGISTER.name, { sv: 'namnet är taget', en: 'the name is taken' });
}
