import type { PublicCount } from '../protected-table';

/** A count as two columns of a file: what is known of it, and the number, which is empty where it is not told. */
export function statusOf(n: PublicCount): ['known' | 'protected' | 'no_data', number | null] {
  return typeof n === 'number' ? ['known', n] : [n, null];
}
