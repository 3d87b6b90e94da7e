import type { Health } from '../api/types';

/** What is away: the server, the database that it keeps what people save in, or room to save in that. */
export type Lost = 'server' | 'store' | 'saving';

/** What to tell the reader of the state of the server. @param health null where it did not answer */
export function judgeHealth(health: Pick<Health, 'store_state'> | null): Lost | null {
  if (health === null) return 'server';
  const { store_state } = health;
  if (store_state === 'ok') return null;
  return store_state === 'away' ? 'store' : 'saving';
}

/** What changes when other data are served than before. */
export function servedBy({ data_version, data_problem }: Pick<Health, 'data_version' | 'data_problem'>): string {
  return JSON.stringify([data_version, data_problem]);
}
