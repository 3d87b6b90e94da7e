import { join } from 'node:path';
import type { Pack } from '../../data/pack/schema';
import type { Settings } from './settings';

/**
 * Where the store of the settings is: a file of SQLite, or postgres://… The file is named after the municipality itself,
 * as the setting may hold a path.
 */
export function whereIsStore({ store }: Pick<Settings, 'store'>, { municipality }: Pick<Pack, 'municipality'>): string {
  return 'url' in store ? store.url : join(store.folder, `${municipality.id}.db`);
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
