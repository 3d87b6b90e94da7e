import { passesInShort, type PassInShort } from '../../store/tables/pass';
import { templateNames } from '../../store/tables/template';
import { userNames } from '../../store/tables/user';
import type { Store } from '../../store/types';

/** SQLite binds 32,766 values at most. */
const BATCH = 5000;

export type KnownPass = Omit<PassInShort, 'pass_id'>;

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
  const idsOf = (kind: string) => [
    ...new Set(
      rows.flatMap(({ subject, subject_id }) => (subject === kind && subject_id !== null ? [subject_id] : [])),
    ),
  ];
  const users = await inBatches(idsOf('user'), async (ids) => [...(await userNames(db, ids))]);
  const passes = await inBatches(idsOf('pass'), (ids) => passesInShort(db, ids));
  const templates = await inBatches(idsOf('template'), (ids) => templateNames(db, ids));
  return {
    users: new Map(users),
    passes: new Map(passes.map((pass) => [pass.pass_id, pass])),
    templates: new Map(templates.map(({ template_id, name }) => [template_id, name])),
  };
}

async function inBatches<T>(ids: readonly string[], read: (some: string[]) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let i = 0; i < ids.length; i += BATCH) all.push(...(await read(ids.slice(i, i + BATCH))));
  return all;
}
