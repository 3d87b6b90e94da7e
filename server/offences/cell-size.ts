import { z } from '@hono/zod-openapi';
import { CELL_SIZES } from '../contract/grid';
import { BadInput } from '../http/problem';
import type { Territory } from '../town/territory';

/** A cell size as it stands in an address. */
export const cellSize = z
  .enum(CELL_SIZES.map(String) as ['50', '100', '250', '500'])
  .openapi({ description: 'side of the squares, metres', example: '100' });

/**
 * The cell size asked for, or the one that the municipality begins with.
 * @throws {BadInput} when it would give more cells than can be sent and drawn
 */
export function parseCellSize(given: string | undefined, territory: Territory): number {
  if (given === undefined) return territory.cell_size;
  const size = Number(given);
  if (territory.cell_sizes.includes(size)) return size;
  const sizes = territory.cell_sizes.join(', ');
  throw new BadInput(
    'cell_size',
    given,
    { sv: `något av ${sizes}`, en: `any of ${sizes}` },
    {
      sv: `${given} m ger för många rutor i en kommun av den här storleken`,
      en: `${given} m gives too many squares in a municipality of this size`,
    },
  );
}
