import type { z } from '@hono/zod-openapi';
import { addDays, addMonths, mondayOf } from '../../data/terms/calendar';
import type { Text } from '../../data/terms/language';
import { runInWorker } from '../analysis/worker/run-in-worker';
import type { published as publishedDocument } from '../contract/published';
import type { Deps } from '../http/deps';
import { inBothLanguages } from '../http/local-text';
import { readPromises } from '../promises/read-promises';
import { readingOf } from '../promises/reading';
import { keptDays } from '../reports/kept-days';
import type { World } from '../snapshot/world';
import { deliveredBefore } from '../store/tables/delivered';
import { outcomesOfWeeks } from '../store/tables/meeting-outcome';
import { passesOfKinds } from '../store/tables/pass';
import { countQuarters } from './count-quarters';
import { nameGroups } from './name-groups';
import { cellsOf, type CountsProtected, type CountsToProtect } from './protect-counts';
import type { ProtectedTable } from './protected-table';
import { EVENT_DAYS, openKinds, publicEvents } from './public-events';
import { publicAnswers } from './public-answers';
import { OUTCOME_MONTHS, publicOutcomes } from './public-outcomes';
import { publicPresence } from './public-presence';
import { publicReportsOf } from './public-reports';
import { publicPromiseOf } from './public-promise';
import { periodOfQuarter } from './quarters';
import { publicSquaresOf, type PublicSquares } from './squares/public-squares';

export type PublicDocument = z.infer<typeof publishedDocument>;
/** A document before it has a version, and who read it is told why. */
export type Draft = Omit<PublicDocument, 'version' | 'published_at' | 'reason' | 'restores'>;

const DEFAULT_THRESHOLD = 5;
/** Counts as they are now, of every quarter that could be published. */
export type Counted = Pick<CountsToProtect, 'quarters' | 'n'>;

type Needs = Pick<Deps, 'pack' | 'store' | 'categories' | 'access' | 'published' | 'territory'>;

interface Wanted {
  /** years of the promises that are to be shown */
  promises: readonly number[];
  /** counts that have been published before, and what of them is hidden */
  kept: readonly ProtectedTable[];
  /** what groups were called when they were published; those that there still are have their own names */
  names?: ReadonlyMap<string, Text>;
  /** squares that have been published before */
  squares?: readonly PublicSquares[];
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

/** All that would be published now, with the counts behind it. */
export async function makeDocument(
  { pack, store, categories, access, published, territory }: Needs,
  world: World,
  { promises, kept, names, squares = [], signal, onProgress }: Wanted,
): Promise<{ draft: Draft; counts: CountsProtected; counted: Counted }> {
  const { municipality } = pack;
  const { today } = world;
  const codes = pack.stadsdelar.map(({ properties }) => properties.stadsdel);
  const threshold = municipality.public_threshold ?? DEFAULT_THRESHOLD;
  const counted = await countQuarters(world, categories, codes);
  const input = { ...counted, stadsdelar: codes, threshold, kept };
  const counts = await runInWorker('protect_counts', input, {
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
  const times = new Map(counts.tables.map((table) => [table.time, table.threshold]));
  const cells = counts.tables.flatMap(cellsOf);
  const groups = [...new Set(cells.map(({ group }) => group))];
  const reading = readingOf(pack)(world);
  const chosen = (await readPromises(store.db, reading)).filter(({ year }) => promises.includes(year));
  const weeks = { from: mondayOf(today), to: addDays(mondayOf(today), EVENT_DAYS + 7) };
  const kinds = openKinds(pack);
  const passes = kinds.length === 0 ? [] : await passesOfKinds(store.db, kinds, weeks);
  const delivered = await deliveredBefore(store.db, reading.now.toISOString());
  const prioritised = new Map(pack.promises.prioritised.map((each) => [each.stadsdel, each]));
  const draft: Draft = {
    format: 1,
    as_of: today,
    synthetic: world.synthetic || chosen.some(({ synthetic }) => synthetic),
    municipality: {
      id: municipality.id,
      name: municipality.name,
      time_zone: municipality.time_zone,
      contact: access.contact,
      report_days: keptDays(pack),
    },
    threshold,
    stadsdelar: pack.stadsdelar.map(({ properties, geometry }) => {
      const first = prioritised.get(properties.stadsdel);
      return {
        stadsdel: properties.stadsdel,
        name: properties.name,
        population: properties.population,
        population_year: properties.population_year,
        prioritised: first ? { reason: inBothLanguages(first.reason), since: first.since } : null,
        outline: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      };
    }),
    groups: nameGroups(groups, names),
    times: [...times]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([time, least]) => ({ time, ...periodOf(time), threshold: least })),
    counts: cells,
    promises: chosen.map((promise) => publicPromiseOf(promise, reading.timeZone)),
    presence: publicPresence(delivered, codes, reading),
    events: publicEvents(passes, pack, today),
    reports: await publicReportsOf({ store, pack, published }, today, threshold),
    outcomes: await readOutcomes(store.db, pack, today),
    squares: await publicSquaresOf({ pack, territory }, world, {
      ...{ categories, threshold, tables: counts.tables },
      kept: squares,
      ...(signal && { signal }),
    }),
    survey: await publicAnswers(world, codes, Number(today.slice(0, 4))),
    sources: sourcesOf(pack, world),
  };
  return { draft, counts, counted };
}

async function readOutcomes(db: Deps['store']['db'], pack: Deps['pack'], today: string) {
  const kinds = openKinds(pack);
  if (kinds.length === 0) return [];
  const weeks = { from: mondayOf(addMonths(today, -OUTCOME_MONTHS)), to: addDays(mondayOf(today), 7) };
  const [passes, outcomes] = [await passesOfKinds(db, kinds, weeks), await outcomesOfWeeks(db, weeks)];
  return publicOutcomes(passes, outcomes, pack, pack.municipality.time_zone);
}

function periodOf(time: string): { from: string; to: string } {
  if (time.length > 4) return periodOfQuarter(time);
  return { from: `${time}-01-01`, to: `${Number(time) + 1}-01-01` };
}

function sourcesOf(pack: Deps['pack'], { metadata }: World): PublicDocument['sources'] {
  const all = [...(metadata.offence?.sources ?? []), ...pack.municipality.sources];
  return all.map(({ title, publisher, licence, url }) => ({ title, publisher, licence, url }));
}
