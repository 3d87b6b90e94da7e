import { GROUND_TABLES, type GroundTable } from '../schema/ground/index';

/**
 * SQL order for tables of the ground: neighbours together, in squares of a few hundred metres, so that a tile reads
 * little of a table; the key makes it total, so that equal rows give equal bytes.
 */
export function groundOrder(table: GroundTable): string {
  return `(south * 200)::INTEGER, (west * 100)::INTEGER, ${GROUND_TABLES[table].key.join(', ')}`;
}
