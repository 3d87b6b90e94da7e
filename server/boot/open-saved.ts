import type { Pack } from '../../data/pack/schema';
import { checkGrants } from '../access/check-grants';
import { openAccess } from '../access/open-access';
import { readSecret } from '../access/read-secret';
import type { Settings } from './settings';
import { keepFolderPrivate } from '../store/keep-private';
import { openStore } from '../store/open-store';
import { refuseMissing } from '../store/refuse-missing';
import { retryWhileAway } from '../store/retry-while-away';
import { whereIsStore } from './where-is-store';

/**
 * Opens the operational store that the settings name, and sign-in over it.
 * @param origin the address under which people reach the server
 * @throws {StoreError | SettingError} when it cannot be used, is damaged, or was there and is not
 */
export async function openSaved(
  settings: Settings,
  pack: Pack,
  origin: string,
  log: (message: string) => void = console.error,
) {
  if (settings.identity_provider) checkGrants(settings.identity_provider, pack);
  const where = whereIsStore(settings, pack);
  if ('folder' in settings.store) {
    refuseMissing(where);
    keepFolderPrivate(settings.store.folder);
  }
  const store = await retryWhileAway(() => openStore(where, { owner: settings.storeOwner }), log);
  const secret = settings.secret ?? readSecret('url' in settings.store ? settings.dataDir : settings.store.folder);
  const { identity_provider, idle_days, contact } = settings;
  const wanted = { secret, origin, identity_provider, idle_days, contact, log };
  const access = await retryWhileAway(() => openAccess(store, wanted), log);
  return { store, access };
}
