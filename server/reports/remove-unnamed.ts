import type { Deps } from '../http/deps';
import { reportPhotos } from '../store/tables/report';

/**
 * Removes files that no report names any more: of reports that have been emptied, and of one that was being taken in when
 * the server was stopped. @param before instant, ms: what was put later may be about to be named
 */
export async function removeUnnamed({ store, files }: Pick<Deps, 'store' | 'files'>, before: number): Promise<void> {
  const old = files.listBefore(before);
  const named = new Set((await reportPhotos(store.db)).map(({ hash }) => hash));
  for (const hash of old) if (!named.has(hash)) files.remove(hash);
}
