import type { z } from '@hono/zod-openapi';
import { NOT_AT_A_PLACE } from '../../data/terms/service-call';
import { createTransform, packCrs, WGS84 } from '../../data/place/crs';
import type { Pack } from '../../data/pack/schema';
import type { serviceCallGrid } from '../contract/service-calls';
import type { OffenceParameters } from '../db/question-parameters';
import type { Period } from '../snapshot/coverage';
import type { World } from '../snapshot/world';
import type { Grid } from '../town/grid';
import { overlap } from './read-calls';

const [NOT_FOR_MAP, SET_APART] = [-1, -4];

type Asked = Period & Pick<OffenceParameters, 'weekday' | 'hour' | 'stadsdel'>;

/**
 * Counts the calls for service that the police did not begin in the squares of a grid; those of kinds that mostly concern
 * somebody's home are counted and never shown at a place.
 */
export async function countCallCells(
  world: World,
  pack: Pack,
  squares: Grid,
  { from, to, weekday, hour, stadsdel }: Asked,
): Promise<z.infer<typeof serviceCallGrid>> {
  const extent = world.extents.service_call.period;
  const asked = { from, to };
  const covered = extent && overlap(asked, extent);
  const { cell_size, x_min, x_max, y_min, y_max, columns } = squares;
  const toDegrees = createTransform(packCrs(pack.municipality), WGS84);
  const rows = covered === null ? [] : await world.ask('calls-by-cell', { ...covered, weekday, hour, stadsdel, not_at_a_place: NOT_AT_A_PLACE, cell_size, x_min, x_max, y_min, y_max, columns }); // prettier-ignore
  const counts = { n_on_map: 0, n_not_placed: 0, n_not_for_map: 0, n_apart: 0, n_presence_produced: 0 };
  const found = rows.flatMap(({ slot, n, n_presence_produced }) => {
    counts.n_presence_produced += n_presence_produced;
    const cell = slot < 0 ? undefined : squares.cells[squares.cell_of_slot[slot] ?? -1];
    if (slot === NOT_FOR_MAP) counts.n_not_for_map += n;
    else if (slot === SET_APART) counts.n_apart += n;
    else if (cell === undefined) counts.n_not_placed += n;
    else if (n > 0) {
      counts.n_on_map += n;
      const { x, y, near } = cell;
      const [lng, lat] = toDegrees(x + cell_size / 2, y + cell_size / 2).map((degrees) => Math.round(degrees * 1e5) / 1e5) as [number, number]; // prettier-ignore
      return [{ x, y, lng, lat, stadsdel: cell.stadsdel, near, n }];
    }
    return [];
  });
  return {
    extent,
    asked,
    covered,
    cell_size,
    squares: found.sort((a, b) => b.n - a.n || a.y - b.y || a.x - b.x),
    ...counts,
  };
}
