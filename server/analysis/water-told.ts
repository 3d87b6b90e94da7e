import type { Territory } from '../town/territory';

/** What of the municipality is left out as water, among the settings of a card; nothing where there is none. */
export function waterTold({ grid, water }: Pick<Territory, 'grid' | 'water'>, cell_size: number) {
  const { n_water, water_m2 } = grid(cell_size);
  return water_m2 === 0 ? {} : { water_cells: n_water, water_m2, water: water.source };
}
