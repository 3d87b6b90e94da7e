import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../data/pack/schema';
import { StoreError } from '../store/store-error';
import type { Settings } from './settings';

/**
 * Where the store of the settings is: a file of SQLite, or postgres://… The file is named after the municipality itself,
 * as the setting may hold a path.
 */
export function whereIsStore({ store }: Pick<Settings, 'store'>, { municipality }: Pick<Pack, 'municipality'>): string {
  return 'url' in store ? store.url : join(store.folder, `${municipality.id}.db`);
}

/**
 * Where a store is that has to be there already: opening a file of SQLite that is not makes a new one, which the
 * server would then take for the real one.
 * @throws {StoreError} when there is no such file
 */
export function whereStoreIs(settings: Pick<Settings, 'store'>, pack: Pick<Pack, 'municipality'>): string {
  const where = whereIsStore(settings, pack);
  const isThere = 'url' in settings.store || (existsSync(where) && statSync(where).size > 0);
  if (!isThere) throw new StoreError({ sv: `Databasen ${where} finns inte.`, en: `There is no database ${where}.` });
  return where;
}

/** A file for a copy that is made now, beside the store. */
export function newCopy(
  { store, dataDir }: Pick<Settings, 'store' | 'dataDir'>,
  { municipality }: Pick<Pack, 'municipality'>,
  why: string,
): string {
  const clock = new Date().toLocaleString('sv-SE', { timeZone: municipality.time_zone });
  const at = clock.replace(' ', 'T').replaceAll(':', '');
  return join('url' in store ? dataDir : store.folder, 'backup', `${municipality.id}-${why}-${at}.db`);
}

/** The folder of the files that people have sent: beside the store, or where several servers share it. */
export function whereAreFiles(
  { filesDir }: Pick<Settings, 'filesDir'>,
  { municipality }: Pick<Pack, 'municipality'>,
): string {
  return join(filesDir, municipality.id);
}
