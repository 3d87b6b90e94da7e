import { createHash } from 'node:crypto';
import { GROUND_NAMES } from '../../data/schema/ground/index';
import type { TableName } from '../../data/schema/index';
import type { World } from '../snapshot/world';

/** Raised when tiles made from the same tables come out otherwise, so that kept ones are thrown away. */
const FORM = 3;

/** A short text that is the same as long as tiles of the ground are; null where there is nothing to make them of. */
export function groundVersion({ metadata, extents }: Pick<World, 'metadata' | 'extents'>): string | null {
  const isReal = (name: TableName) => metadata[name]?.sources.some((s) => !s.synthetic) ?? false;
  // what really happened never lies on a street that is made up
  const tables = GROUND_NAMES.filter((name) => metadata[name] !== null && (isReal(name) || !isReal('offence')));
  if (tables.length === 0) return null;
  const said = tables.map((name) => [name, metadata[name], extents[name].n]);
  return createHash('sha256')
    .update(JSON.stringify([FORM, said]))
    .digest('hex')
    .slice(0, 16);
}
