import { dateIn } from '../../data/terms/local-date';
import type { Deps } from '../http/deps';
import { readPromises } from '../promises/read-promises';
import { readingOf } from '../promises/reading';
import type { Principal } from '../store/types';
import { findPublication } from '../store/tables/publication';
import { findRecipe, updateRecipe, type PublicationRecipeRow } from '../store/tables/publication-recipe';
import { findUser } from '../store/tables/user';
import { judgeRecipe, type RecipeDoubt } from './judge-recipe';
import { keptCounts, PublishedSince, publishDraft } from './keep-publications';
import { makeDocument } from './make-document';
import { countChanged } from './preview';
import { shapeOf, type RecipeShape } from './recipe-shape';

type Needs = Pick<Deps, 'pack' | 'store' | 'categories' | 'access' | 'live' | 'published' | 'territory'>;

/** Nobody is at it: what is written down names the recipe and who approved it. */
const BY_ITSELF: Principal = { user_id: null, role: null, request_id: null };

/**
 * Publishes what a person has approved the recipe of, where its day has come. Where anything is not as it was when it was
 * approved nothing is published: the recipe rests and asks.
 * @returns the version, what it asks about, or null where nothing was due
 */
export async function runRecipe(deps: Needs, now: Date): Promise<number | RecipeDoubt[] | null> {
  const { store, pack, live, published } = deps;
  const recipe = await findRecipe(store.db);
  const today = dateIn(pack.municipality.time_zone, now);
  if (recipe === undefined || !isDue(recipe, today)) return null;
  const lease = live.lease();
  try {
    const newest = await findPublication(store.db);
    const approver = await findUser(store.db, recipe.approved_by);
    const doubts: RecipeDoubt[] = [];
    if (approver === undefined || approver.role !== 'admin' || Boolean(approver.disabled)) doubts.push('approver');
    if (newest === undefined || newest.restores !== null) doubts.push('restored');
    if (doubts.length > 0) return await ask(deps, recipe, today, doubts);
    const approved = JSON.parse(recipe.shape) as RecipeShape;
    const earlier = await keptCounts(store.db);
    const world = lease.data;
    const { draft, counts, counted } = await makeDocument(deps, world, { promises: approved.promises, ...earlier });
    const years = (await readPromises(store.db, readingOf(pack)(world))).map(({ year }) => year);
    const { kept } = earlier;
    const n_changed = countChanged(kept, counted);
    const found = judgeRecipe({ approved, now: shapeOf(draft), years, kept, tables: counts.tables, n_changed });
    if (found.length > 0) return await ask(deps, recipe, today, found);
    const act = {
      store,
      folder: published.folder,
      ground: pack.basemap,
      by: { principal: BY_ITSELF, user_id: recipe.approved_by },
      reason: recipe.reason,
      newest: newest!.version,
      recipe: { recipe_id: recipe.recipe_id, month: today.slice(0, 7) },
    };
    const { version } = await publishDraft(act, draft, counts.tables);
    await published.refresh();
    return version;
  } catch (error) {
    // another server was first, or a person: what is due is looked at anew
    if (error instanceof PublishedSince) return null;
    await ask(deps, recipe, today, ['failed']);
    throw error;
  } finally {
    lease.release();
  }
}

function isDue({ state, day, ran_in }: PublicationRecipeRow, today: string): boolean {
  return state === 'active' && ran_in < today.slice(0, 7) && Number(today.slice(8)) >= day;
}

async function ask({ store }: Needs, { recipe_id }: PublicationRecipeRow, today: string, doubts: RecipeDoubt[]) {
  await store.write(BY_ITSELF, async (tx) => {
    const row = await findRecipe(tx.db);
    if (row?.recipe_id !== recipe_id || row.state !== 'active') return;
    await updateRecipe(tx.db, recipe_id, {
      state: 'asks',
      doubts: JSON.stringify(doubts),
      ran_in: today.slice(0, 7),
    });
    await tx.audit({ action: 'ask_recipe', subject: 'publication', subject_id: recipe_id, detail: { doubts } });
    tx.changed({ topic: 'publication', id: 'recipe', scope: null });
  });
  return doubts;
}
