import { createHash } from 'node:crypto';

/** What files of one kind have in common: the names of their columns, whatever the order and the case. */
export function headerSignature(headers: readonly string[]): string {
  const names = headers.map((header) => header.trim().toLowerCase()).filter((name) => name !== '');
  return createHash('sha256').update(names.sort().join('\n')).digest('hex').slice(0, 16);
}
