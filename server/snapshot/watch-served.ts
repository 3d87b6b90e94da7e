import { MissingTables } from '../db/missing-tables';
import type { LiveData } from '../db/live-data';
import type { Store } from '../store/types';
import { noteServed, readServed, type ServedTable } from '../store/served-tables';
import type { World } from './world';

/**
 * Writes down which tables are served, now and whenever others are, and tells `live` which ones were there before the
 * server was started: a folder that is not mounted is no town without data.
 */
export async function watchServed(store: Store, live: LiveData<World>, log: (message: string) => void): Promise<void> {
  live.expect([...(await readServed(store)).keys()]);
  if (live.missing.length > 0) log(new MissingTables(live.missing).message);
  const note = (world: World) =>
    noteServed(store, tablesOf(world)).catch((error: unknown) => {
      // written at the next start or import
      log(`Tabellerna står inte i loggen / the tables are not in the audit trail: ${String(error)}`);
    });
  live.listen(note);
  const lease = live.lease();
  await note(lease.data).finally(lease.release);
}

function tablesOf({ tables, metadata, extents }: World): ServedTable[] {
  return tables.map((table) => {
    const sources = metadata[table]?.sources ?? [];
    const imported = sources.flatMap(({ imported_at }) => imported_at ?? []).sort();
    return {
      table,
      n: extents[table].n,
      sources: [...new Set(sources.map(({ title }) => title))],
      synthetic: sources.some(({ synthetic }) => synthetic),
      imported_at: imported.at(-1) ?? null,
    };
  });
}
