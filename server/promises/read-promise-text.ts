import type { z } from '@hono/zod-openapi';
import type { promise } from '../contract/promise';
import type { Town } from '../http/deps';
import { inBothLanguages } from '../http/local-text';
import type { PublicDocument } from '../public/read-version';
import { promisesByYear } from '../store/tables/promise';
import { activitiesOf } from '../store/tables/promise-activity';
import { activityOf, contentOf } from './promise-content';

type PublicPromise = z.infer<typeof promise>;

/** What somebody has published of promises, the newest year first; null where nothing has been published yet. */
type PublishedPromises = PublicDocument['promises'] | null;

/**
 * What anybody may read of the promise: the newest that somebody has published, as it was then. Before anything is published,
 * that of the pack, which police and municipality have made known themselves.
 */
export function readPublishedPromise({ pack }: Pick<Town, 'pack'>, published: PublishedPromises): PublicPromise {
  const newest = published?.[0];
  if (newest === undefined) return promiseIn(pack);
  const { year, title, summary, source, areas } = newest;
  return {
    year,
    title,
    summary: summary.sv === '' && summary.en === '' ? null : summary,
    source,
    areas: areas.map((area) => ({ ...area, activities: [] })),
    prioritised: promiseIn(pack).prioritised,
  };
}

/**
 * The promise that holds for those who work with it, the newest whose year has begun: as police and municipality have written
 * it, without owners, targets, and what was done and decided. Before anything is in the store, that of the pack.
 * @param today local date
 */
export async function readCurrentPromise(
  { pack, store }: Pick<Town, 'pack' | 'store'>,
  today: string,
): Promise<PublicPromise> {
  const row = (await promisesByYear(store.db)).find((each) => each.year <= Number(today.slice(0, 4)));
  if (row === undefined) return promiseIn(pack);
  const content = contentOf(row);
  const activities = (await activitiesOf(store.db, row.promise_id)).map(activityOf);
  return {
    year: row.year,
    title: inEither(content.title),
    summary: content.summary.sv === '' && content.summary.en === '' ? null : inEither(content.summary),
    source: content.source,
    areas: content.areas.map(({ area, title, why }) => ({
      area,
      title: inEither(title),
      why: inEither(why),
      activities: activities
        .filter(({ priority_area }) => priority_area === area)
        .map(({ kinds, title }) => ({ activity: kinds[0]!, title: inEither(title) })),
    })),
    prioritised: promiseIn(pack).prioritised,
  };
}

function promiseIn(pack: Town['pack']): PublicPromise {
  const { year, title, summary, source, areas, prioritised } = pack.promises;
  return {
    year,
    title: title && inBothLanguages(title),
    summary: summary && inBothLanguages(summary),
    source,
    areas: areas.map((area) => ({
      area: area.area,
      title: inBothLanguages(area.title),
      why: inBothLanguages(area.why),
      activities: area.activities.map((a) => ({ activity: a.activity, title: inBothLanguages(a.title) })),
    })),
    prioritised: prioritised.map((each) => ({ ...each, reason: inBothLanguages(each.reason) })),
  };
}

/** What is written in one language only is read in that one. */
function inEither({ sv, en }: { sv: string; en: string }): { sv: string; en: string } {
  return { sv: sv || en, en: en || sv };
}
