import type { RunCard } from '../api';
import type { AppState } from '../state/context';
import { shownLayer } from '../state/shown-layer';
import type { Patterns } from '../state/patterns.svelte';
import { readColours, type MapColours } from './colours';
import type { MapContext } from './layers/map-context';
import { groundOf } from './layers/ground/ground-tiles';
import type { StadsdelNeed } from './layers/stadsdel-need';

/** What the map is drawn from, out of what is chosen and answered; read inside an effect, it follows both. */
export function mapContext(
  app: AppState,
  patterns: Patterns,
  presence_scale: number,
  need: readonly StadsdelNeed[] | null,
): MapContext {
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
    analysis: fitting(answers, shown.analysis, cardSize),
    streets: answers.streets.value,
    cell: view.cell,
    clusters: patterns.clusters?.clusters ?? null,
    strings: fitting(answers, patterns.nearRepeat, cardSize)?.strings ?? null,
    pattern: patterns.chosen,
    presence: answers.presence.value,
    need,
    ground: groundOf(answers.catalogue.value, location.origin),
    basemap: answers.basemap.value,
    places: answers.places.value,
  };
}

const cardSize = ({ card }: { card: RunCard }) => card.parameters['cell_size'];

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
