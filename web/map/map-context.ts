import type { AppState } from '../state/context';
import { shownLayer } from '../state/shown-layer';
import { readColours, type MapColours } from './colours';
import type { MapContext } from './layers/layer';

/** What the map is drawn from, out of what is chosen and answered; read inside an effect, it follows both. */
export function mapContext(app: AppState, presence_scale: number): MapContext {
  const { view, answers } = app;
  const shown = shownLayer(app);
  return {
    colours: themeColours(view.shownTheme),
    language: view.language,
    layers: view.layers,
    measure: view.measure,
    chosen: view.chosen,
    presence_scale,
    stadsdelar: answers.stadsdelar.value,
    byStadsdel: answers.byStadsdel.value,
    gridGeometry: answers.gridGeometry.value,
    grid: fitting(answers, shown.grid, ({ cell_size }) => cell_size),
    analysis: fitting(answers, shown.analysis, ({ card }) => card.parameters['cell_size']),
    cell: view.cell,
    presence: answers.presence.value,
    basemap: answers.basemap.value,
    places: answers.places.value,
  };
}

/** An answer on squares, once it is of the same cell size as the geometry that has arrived. */
function fitting<T>(
  { gridGeometry }: AppState['answers'],
  answer: T | null,
  cellSize: (answer: T) => unknown,
): T | null {
  const size = gridGeometry.answered?.split('/').at(-1);
  return answer !== null && String(cellSize(answer)) === size ? answer : null;
}

const colours = new Map<string, MapColours>();

/** The colours of a theme, which the page has put on before the map is drawn. */
function themeColours(theme: string): MapColours {
  const read = colours.get(theme) ?? readColours(getComputedStyle(document.documentElement));
  colours.set(theme, read);
  return read;
}
