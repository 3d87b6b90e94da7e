import type { Pack } from '../data/pack/schema';
import { openAccess } from './access/open-access';
import { readSecret } from './access/read-secret';
import type { Settings } from './settings';
import { keepFolderPrivate } from './store/keep-private';
import { openStore } from './store/open-store';
import { whereIsStore } from './where-is-store';

/**
 * Opens the operational store that the settings name, and sign-in over it.
 * @param origin the address under which people reach the server
 */
export async function openSaved(settings: Settings, pack: Pack, origin: string) {
  if ('folder' in settings.store) keepFolderPrivate(settings.store.folder);
  const store = await openStore(whereIsStore(settings, pack));
  const secret = settings.secret ?? readSecret('url' in settings.store ? settings.dataDir : settings.store.folder);
  const access = await openAccess(store, { secret, origin, identity_provider: settings.identity_provider });
  return { store, access };
}
