import type { RunCard } from '../api/types';
import type { AppState } from '../state/context';
import { shownLayer, type ShownLayer } from '../state/shown-layer';
import type { Patterns } from '../state/patterns.svelte';
import { themeColours } from './theme-colours';
import type { MapContext } from './layers/map-context';
import { picturesOf } from './layers/pictures';
import { groundOf } from './layers/ground/ground-tiles';
import type { StadsdelNeed } from './layers/stadsdel-need';
import type { ToursOnMap } from './layers/tour-on-map';

/**
 * What the map is drawn from, out of what is chosen and answered; read inside an effect, it follows both.
 * @param shown what the squares are of: on a second map, of the second period
 * @param area one that is drawn or has been
 */
export function mapContext(
  app: AppState,
  patterns: Patterns,
  presence_scale: number,
  need: readonly StadsdelNeed[] | null,
  shown: ShownLayer = shownLayer(app),
  area: MapContext['area'] = null,
  tours: ToursOnMap | null = null,
): MapContext {
  const { view, answers } = app;
  return {
    colours: themeColours(view.shownTheme),
    language: view.language,
    // what is known of whole stadsdelar is of the first period
    layers: shown.of === 'second' ? view.layers.filter((layer) => layer !== 'stadsdelar') : view.layers,
    environment: view.environment,
    measure: view.measure,
    chosen: view.chosen,
    presence_scale,
    stadsdelar: answers.stadsdelar.value,
    byStadsdel: answers.byStadsdel.value,
    gridGeometry: answers.gridGeometry.value,
    grid: fitting(answers, shown.grid, ({ cell_size }) => cell_size),
    analysis: fitting(answers, shown.analysis, cardSize),
    answers,
    cell: view.cell,
    street: view.street,
    clusters: patterns.clusters?.clusters ?? null,
    strings: fitting(answers, patterns.nearRepeat, cardSize)?.strings ?? null,
    pattern: patterns.chosen,
    area,
    presence: answers.presence.value,
    need,
    tours,
    ground: groundOf(answers.catalogue.value, location.origin),
    pictures: picturesOf(answers.catalogue.value, location.origin),
    outside: answers.outside.value,
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
