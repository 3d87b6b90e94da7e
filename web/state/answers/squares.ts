import { at } from '../../api/address';
import { api } from '../../api/client';
import type { Asker } from './asker';

/** Offences per square of the grid. */
export function askSquares(asker: Asker) {
  const { view } = asker;
  return {
    grid: asker.ask(() => {
      const query = asker.filter();
      const cell_size = asker.cellSize();
      return query && cell_size && at(api.offences.grid, { query: { ...query, cell_size } });
    }),
    /** the counts of the second period */
    gridSecond: asker.ask(() => {
      const query = asker.filter();
      const cell_size = asker.cellSize();
      if (!view.second || view.method !== 'count') return null;
      return query && cell_size && at(api.offences.grid, { query: { ...query, ...view.second, cell_size } });
    }),
    gridGeometry: asker.ask(() => {
      const cell_size = asker.cellSize();
      return cell_size && at(api.grid[':cell_size'], { param: { cell_size } });
    }),
  };
}
