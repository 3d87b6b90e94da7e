import type { Selectable } from 'kysely';
import type { Store } from '../../store/types';
import type { Tables } from '../../store/tables';
import { authTables } from '../auth-tables';

/** SQLite binds 32,766 values at most. */
const BATCH = 5000;

export type KnownPass = Pick<Selectable<Tables['pass']>, 'actor' | 'stadsdel' | 'planned_from' | 'planned_to'>;

/** What the rows of the trail are about, as far as it is still there, by its id. */
export interface TrailThings {
  users: ReadonlyMap<string, string>;
  passes: ReadonlyMap<string, KnownPass>;
  templates: ReadonlyMap<string, string>;
}

interface About {
  subject: string;
  subject_id: string | null;
}

/** Reads what rows are about: names of users and templates, and passes. */
export async function readTrailThings({ db }: Pick<Store, 'db'>, rows: readonly About[]): Promise<TrailThings> {
  const tables = authTables(db);
  const idsOf = (kind: string) => [
    ...new Set(
      rows.flatMap(({ subject, subject_id }) => (subject === kind && subject_id !== null ? [subject_id] : [])),
    ),
  ];
  const users = await inBatches(idsOf('user'), (ids) =>
    tables.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute(),
  );
  const passes = await inBatches(idsOf('pass'), (ids) =>
    db
      .selectFrom('pass')
      .select(['pass_id', 'actor', 'stadsdel', 'planned_from', 'planned_to'])
      .where('pass_id', 'in', ids)
      .execute(),
  );
  const templates = await inBatches(idsOf('template'), (ids) =>
    db.selectFrom('pass_template').select(['template_id', 'name']).where('template_id', 'in', ids).execute(),
  );
  return {
    users: new Map(users.map(({ id, name }) => [id, name])),
    passes: new Map(passes.map((pass) => [pass.pass_id, pass])),
    templates: new Map(templates.map(({ template_id, name }) => [template_id, name])),
  };
}

async function inBatches<T>(ids: readonly string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < ids.length; i += BATCH) all.push(...(await read(ids.slice(i, i + BATCH))));
  return all;
}
