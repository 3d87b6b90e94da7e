import type { Selectable, Updateable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type PublicationRecipeRow = Selectable<Tables['publication_recipe']>;

/** The recipe that was approved last, whatever has become of it. @returns undefined where there has been none */
export function findRecipe(db: Db): Promise<PublicationRecipeRow | undefined> {
  return db
    .selectFrom('publication_recipe')
    .selectAll()
    .orderBy('approved_at', 'desc')
    .orderBy('recipe_id')
    .limit(1)
    .executeTakeFirst();
}

export async function insertRecipe(db: Db, row: PublicationRecipeRow): Promise<void> {
  await db.insertInto('publication_recipe').values(row).execute();
}

export async function updateRecipe(
  db: Db,
  recipe_id: string,
  change: Updateable<Tables['publication_recipe']>,
): Promise<void> {
  await db.updateTable('publication_recipe').set(change).where('recipe_id', '=', recipe_id).execute();
}
