import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../tables';
import type { Db } from '../types';

export type TemplateRow = Selectable<Tables['pass_template']>;
export type TemplatePassRow = Selectable<Tables['template_pass']>;
export type NewTemplatePassRow = Insertable<Tables['template_pass']>;

/** The templates, by name. @param template_id the one to read; null for all */
export function templatesByName(db: Db, template_id: string | null): Promise<TemplateRow[]> {
  return db
    .selectFrom('pass_template')
    .selectAll()
    .$if(template_id !== null, (query) => query.where('template_id', '=', template_id!))
    .orderBy('name')
    .execute();
}

/** The passes of templates, in their order. @param template_id the one to read; null for all */
export function passesOfTemplates(db: Db, template_id: string | null): Promise<TemplatePassRow[]> {
  return db
    .selectFrom('template_pass')
    .selectAll()
    .$if(template_id !== null, (query) => query.where('template_id', '=', template_id!))
    .orderBy('template_id')
    .orderBy('position')
    .execute();
}

/** @param template_ids so many that the engine binds them */
export function templateNames(
  db: Db,
  template_ids: readonly string[],
): Promise<Pick<TemplateRow, 'template_id' | 'name'>[]> {
  return db
    .selectFrom('pass_template')
    .select(['template_id', 'name'])
    .where('template_id', 'in', template_ids)
    .execute();
}

/** @returns whether it was inserted; not when another has its name */
export async function insertTemplate(
  db: Db,
  row: Insertable<Tables['pass_template']>,
  passes: readonly NewTemplatePassRow[],
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pass_template')
    .values(row)
    .onConflict((on) => on.column('name').doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return false;
  await db.insertInto('template_pass').values(passes).execute();
  return true;
}

/** Deletes a template with its passes. */
export async function deleteTemplate(db: Db, template_id: string): Promise<void> {
  await db.deleteFrom('template_pass').where('template_id', '=', template_id).execute();
  await db.deleteFrom('pass_template').where('template_id', '=', template_id).execute();
}
