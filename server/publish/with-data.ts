import type { Deps } from '../http/deps';
import type { World } from '../snapshot/world';

/**
 * Works on the data as they are now, whatever is imported meanwhile, for as long as it takes: a request's own lease ends after
 * seconds, and a large municipality is protected for a minute.
 */
export async function withData<T>({ live }: Pick<Deps, 'live'>, task: (world: World) => Promise<T>): Promise<T> {
  const lease = live.lease();
  try {
    return await task(lease.data);
  } finally {
    lease.release();
  }
}
