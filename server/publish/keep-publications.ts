import type { z } from '@hono/zod-openapi';
import type { Text } from '../../data/terms/language';
import type { publications } from '../contract/publications';
import { published } from '../contract/published';
import { Refusal } from '../http/problem';
import type { By } from '../promises/save-promise';
import {
  findPublication,
  insertPublication,
  publicationsByVersion,
  type PublicationRow,
} from '../store/tables/publication';
import { deleteDraft } from '../store/tables/publication-draft';
import { updateRecipe } from '../store/tables/publication-recipe';
import { userNames } from '../store/tables/user';
import { insertWithdrawnText, withdrawnTexts, type WithdrawnTextRow } from '../store/tables/withdrawn-text';
import type { Db, Store } from '../store/types';
import type { Draft, PublicDocument } from './make-document';
import type { ProtectedTable } from './protected-table';
import { publicFiles } from './files/public-files';
import { shownFiles } from './shown/shown-files';
import type { PublicSquares } from './squares/public-squares';
import { setAsideVersions } from './set-aside-versions';
import { withoutTexts } from './withdrawn-texts';
import { removeVersion, versionFolder, writeVersion } from './write-version';

export type Publication = z.infer<typeof publications>['versions'][number];

/** Who has published what the demo world begins with. */
export const DEMO_PUBLISHER = 'demo';

/** What has been published, the newest first. */
export async function readPublications(db: Db): Promise<Publication[]> {
  const rows = await publicationsByVersion(db);
  const names = await userNames(
    db,
    rows.map(({ published_by }) => published_by),
  );
  return rows.map((row) => publicationOf(row, names));
}

/** What has ever been published: counts with what they hide, what their groups were called, and squares. */
interface Earlier {
  kept: ProtectedTable[];
  names: Map<string, Text>;
  squares: PublicSquares[];
}

/** Reads what later versions have to hold to. */
export async function keptCounts(db: Db): Promise<Earlier> {
  const row = await findPublication(db);
  if (row === undefined) return { kept: [], names: new Map(), squares: [] };
  // of every version: one that is brought back may be without those that were shown since
  const all = await publicationsByVersion(db);
  const squares = all.flatMap(({ document }) => (JSON.parse(document) as Partial<PublicDocument>).squares ?? []);
  const { groups } = JSON.parse(row.document) as PublicDocument;
  return {
    kept: JSON.parse(row.tables) as ProtectedTable[],
    names: new Map(groups.map(({ group, name }) => [group, name])),
    squares,
  };
}

/** Somebody has published since the reader looked. */
export class PublishedSince extends Error {
  override name = 'PublishedSince';
}

export interface Act {
  store: Store;
  /** of all versions of the town */
  folder: string;
  by: By;
  reason: string;
  /** the newest version that whoever publishes knows of, 0 for none */
  newest: number;
  /** what lies under a map: the pack's, GeoJSON */
  ground: object;
  /** by which it is done where no person does it, and for which month */
  recipe?: { recipe_id: string; month: string };
}

/**
 * Publishes what was drafted, as the version after the newest one: the files are written beside, then the version is noted
 * with its audit row, and last of all the folder gets its name. @throws {PublishedSince} when there is a newer one
 */
export function publishDraft(act: Act, draft: Draft, tables: readonly ProtectedTable[]): Promise<Publication> {
  return publish(act, { restores: null, draft, tables: JSON.stringify(tables) });
}

/** Publishes an earlier version once more. What has been shown and hidden since stays known. @throws {Refusal | PublishedSince} */
export async function restorePublication(act: Act, version: number): Promise<Publication> {
  const { db } = act.store;
  const [row, newest] = [await findPublication(db, version), await findPublication(db)];
  if (row === undefined || newest === undefined) throw new Refusal('not_found');
  return publish(act, { restores: version, draft: JSON.parse(row.document) as Draft, tables: newest.tables });
}

/** Publishes the newest version once more without a text, of which no version on disk keeps anything. @throws {PublishedSince} */
export function publishAgain(
  act: Act,
  { document, restores, tables }: PublicationRow,
  withdrawal: WithdrawnTextRow,
): Promise<Publication> {
  return publish(act, { restores, draft: JSON.parse(document) as Draft, tables, withdrawal });
}

interface Given {
  restores: number | null;
  draft: Draft;
  tables: string;
  withdrawal?: WithdrawnTextRow;
}

async function publish(
  { store, folder, by, reason, newest, ground, recipe }: Act,
  { restores, draft, tables, withdrawal }: Given,
): Promise<Publication> {
  const [version, published_at] = [newest + 1, new Date().toISOString()];
  const withdrawn = [...(withdrawal ? [withdrawal] : []), ...(await withdrawnTexts(store.db))];
  // a version of before lacks what has been added since
  const whole = published.parse({ ...draft, version, published_at, reason, restores });
  const document = withoutTexts(whole, withdrawn, draft.municipality.time_zone);
  const row: PublicationRow = {
    version,
    published_at,
    published_by: by.user_id,
    reason,
    restores,
    document: JSON.stringify(document),
    tables,
  };
  const files = new Map([
    ...(await publicFiles(document)),
    ['ground.geojson', JSON.stringify(ground)],
    ...(await shownFiles(document)),
  ]);
  const written = writeVersion(folder, row, files);
  const done = { isPut: false, aside: null as ReturnType<typeof setAsideVersions> | null };
  try {
    await store.write(by.principal, async (tx) => {
      const before = (await findPublication(tx.db))?.version ?? 0;
      if (before !== newest) throw new PublishedSince(`version ${before} is newer`);
      await insertPublication(tx.db, row);
      // a draft was made on top of what was the newest
      await deleteDraft(tx.db);
      if (recipe) await updateRecipe(tx.db, recipe.recipe_id, { ran_in: recipe.month, last_version: version });
      if (withdrawal) await insertWithdrawnText(tx.db, withdrawal);
      await tx.audit({
        ...{ subject: 'publication', subject_id: String(version) },
        ...(withdrawal
          ? { action: 'withdraw', detail: detailOf(withdrawal) }
          : {
              action: restores === null ? 'create' : 'restore',
              detail: { version, reason, restores, promises: draft.promises.map(({ year }) => year), ...recipe },
            }),
      });
      tx.changed({ topic: 'publication', id: String(version), scope: null });
      // a change that the database has undone is made anew
      if (!done.isPut) written.put();
      done.isPut = true;
      if (withdrawal) done.aside ??= setAsideVersions(folder, withdrawal.text, versionFolder(version));
    });
  } catch (error) {
    // nobody has been told of it: what is not in the audit trail is not published
    done.aside?.back();
    if (done.isPut) removeVersion(folder, version);
    written.discard();
    throw error;
  }
  done.aside?.remove();
  return publicationOf(row, await userNames(store.db, [by.user_id]));
}

/** What the trail keeps of it: everything but the text. */
function detailOf({ withdrawal_id, kind, subject, said_on, why, version }: WithdrawnTextRow) {
  return { withdrawal_id, kind, subject, said_on, why, version };
}

function publicationOf(row: PublicationRow, names: ReadonlyMap<string, string>): Publication {
  const { version, published_at, reason, restores } = row;
  const { promises, counts, times } = JSON.parse(row.document) as PublicDocument;
  return {
    version,
    published_at,
    published_by: names.get(row.published_by) ?? (row.published_by === DEMO_PUBLISHER ? 'Demo' : ''),
    reason,
    restores,
    promises: promises.map(({ year }) => year),
    n_times: times.length,
    n_hidden: counts.filter(({ n }) => n === 'protected').length,
  };
}
