import { KEPT_DEMO_REASON } from '../../data/terms/publication-reason';
import type { Deps } from '../http/deps';
import { isDemo } from '../presence/plant-demo-passes';
import { readPromises } from '../promises/read-promises';
import { readingOf } from '../promises/reading';
import { findPublication } from '../store/tables/publication';
import { DEMO_PUBLISHER, PublishedSince, publishDraft } from './keep-publications';
import { makeDocument } from './make-document';

/** Promises that a newcomer finds: this year's and the one before it. */
const MOST_PROMISES = 2;

/**
 * Publishes the demo world where nothing has been published yet, so that whoever comes first meets the pages that residents
 * read. Where any data are real nothing is published but by a person.
 * @returns the version, or null where nothing was published
 */
export async function publishDemo(
  deps: Pick<Deps, 'pack' | 'store' | 'categories' | 'access' | 'live' | 'published' | 'territory'>,
): Promise<number | null> {
  const { live, store, pack, published } = deps;
  const lease = live.lease();
  try {
    const world = lease.data;
    if (!world.synthetic || !isDemo(world) || published.current() !== null) return null;
    if ((await findPublication(store.db)) !== undefined) return null;
    const promises = (await readPromises(store.db, readingOf(pack)(world)))
      .map(({ year }) => year)
      .sort((a, b) => b - a)
      .slice(0, MOST_PROMISES);
    const { draft, counts } = await makeDocument(deps, world, { promises, kept: [] });
    const act = {
      store,
      folder: published.folder,
      ground: pack.basemap,
      by: { principal: { user_id: null, role: null, request_id: null }, user_id: DEMO_PUBLISHER },
      reason: KEPT_DEMO_REASON,
      newest: 0,
    };
    const { version } = await publishDraft(act, draft, counts.tables);
    await published.refresh();
    return version;
  } catch (error) {
    // another server was first
    if (error instanceof PublishedSince) return null;
    throw error;
  } finally {
    lease.release();
  }
}
