import type { AppState } from '../state/context';
import { readColours } from './colours';
import type { MapContext } from './layers/layer';

/** What the map is drawn from, out of what is chosen and answered; read inside an effect, it follows both. */
export function mapContext({ view, answers }: AppState, presence_scale: number): MapContext {
  // asked for, so that a new theme draws the map again
  void view.shownTheme;
  return {
    colours: readColours(getComputedStyle(document.documentElement)),
    language: view.language,
    layers: view.layers,
    measure: view.measure,
    chosen: view.chosen,
    presence_scale,
    stadsdelar: answers.stadsdelar.value,
    byStadsdel: answers.byStadsdel.value,
    gridGeometry: answers.gridGeometry.value,
    grid: fitting(answers),
    presence: answers.presence.value,
    basemap: answers.basemap.value,
    places: answers.places.value,
  };
}

/** The counts, once they are of the same cell size as the geometry that has arrived. */
function fitting({ grid, gridGeometry }: AppState['answers']): MapContext['grid'] {
  const size = gridGeometry.answered?.split('/').at(-1);
  return grid.value !== null && String(grid.value.cell_size) === size ? grid.value : null;
}
