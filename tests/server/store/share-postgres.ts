import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-postgres';

declare module 'vitest' {
  export interface ProvidedContext {
    /** address of a PostgreSQL that lasts as long as the test run; null where none is installed */
    postgres: string | null;
  }
}

/** One PostgreSQL for all tests of the store but those that kill one. */
export default async function sharePostgres(project: TestProject): Promise<() => void> {
  const postgres = await startPostgres({ syncs: false });
  if (postgres === null) console.warn('PostgreSQL is not installed: the store is tested on SQLite alone');
  project.provide('postgres', postgres?.url ?? null);
  return () => postgres?.stop();
}
