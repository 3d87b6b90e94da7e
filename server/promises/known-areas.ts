import type { Town } from '../http/deps';
import { promisesByYear } from '../store/tables/promise';
import { contentOf } from './promise-content';

/** Codes of the priority areas that a pass may serve: those of the pack, and of every promise that has been made here. */
export async function knownAreas({ pack, store }: Pick<Town, 'pack' | 'store'>): Promise<string[]> {
  const made = (await promisesByYear(store.db)).flatMap((row) => contentOf(row).areas);
  return [...new Set([...pack.promises.areas, ...made].map(({ area }) => area))];
}
