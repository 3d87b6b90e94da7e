import { shownLayer } from '../../../state/shown-layer';
import { words } from './words';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { AnalysisLayer, Grid } from '../../../api/types';
import { texts } from '../../../text/texts';
import { classColour, classIndex } from '../../classes';
import { hotColours, type MapColours } from '../../colours';
import { classColours } from '../../method-colours';
import { opening, openingZooms } from './close-squares';
import { cellMarkLayers, cellMarkSources } from './cell-marks';
import { namedCellLayers, namedCellSources } from './named-cell';
import { geojson, visibility, type FeatureStates, type SwitchedLayer } from '../layer';
import { type MapContext } from '../map-context';

/** Squares of the national grid: reported offences, or what a method makes of them. The geometry is sent once; values are feature states. */
export const grid: SwitchedLayer = {
  title: (language, cell_size) => words[language].title(cell_size),
  isThematic: true,
  counted: (app) => shownLayer(app).grid?.counted,

  sources: (context) => ({
    grid: geojson(context.gridGeometry, { id: 'cell', many: true }),
    ...cellMarkSources(context),
    ...namedCellSources(context),
  }),

  layers: (context) => {
    const { colours, grid, analysis, layers } = context;
    // no answer is not zero, and neither is too little to say: nothing is drawn then
    const isKnown = analysis ? analysis.too_little === null : grid !== null && grid.counted.covered.length > 0;
    const zooms = openingZooms(cellSize(context), context.stadsdelar?.features[0]?.properties.label_lat ?? LAT);
    const { colour, something } = analysis ? classFill(analysis, colours) : countFill(colours);
    return [
      {
        id: 'grid-fill',
        type: 'fill',
        source: 'grid',
        layout: { visibility: visibility(layers.includes('grid') && isKnown) },
        paint: {
          'fill-color': colour,
          // zero lets the ground be seen, so that it is not taken for a value
          'fill-opacity': opening(zooms, ['case', something, 0.9, 0.55], ['case', something, 0.32, 0.12]),
          // the palest class is near to the ground's colour: where offences are few, each is seen by its edge
          'fill-antialias': ['step', ['zoom'], true, Math.min(zooms[1], MOST_ZOOM), false],
          'fill-outline-color': analysis ? colours.land : ['case', something, colours.hot3, colours.land],
        },
      },
      {
        id: 'grid-outline',
        type: 'line',
        source: 'grid',
        minzoom: Math.min(zooms[0], MOST_ZOOM),
        layout: { visibility: visibility(layers.includes('grid') && isKnown), 'line-join': 'miter' },
        paint: {
          'line-color': colour,
          'line-width': ['case', something, 4, 0],
          'line-opacity': opening(zooms, 0, 1),
          // inside the square, so that neighbours keep a colour each
          'line-offset': 2.5,
        },
      },
      {
        id: 'grid-stable',
        type: 'line',
        source: 'grid',
        layout: { visibility: visibility(layers.includes('grid') && analysis !== null) },
        paint: {
          'line-color': colours.ink,
          'line-width': ['case', ['boolean', ['feature-state', 'stable'], false], 1.25, 0],
          // inside the square, so that neighbours keep a frame each
          'line-offset': 1,
        },
      },
      ...cellMarkLayers(context),
      ...namedCellLayers(context),
    ];
  },

  states: ({ grid, analysis, gridGeometry }) => ({
    grid: !gridGeometry
      ? new Map<number, never>()
      : analysis
        ? classes(analysis)
        : grid
          ? counts(grid)
          : new Map<number, never>(),
  }),

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Anmälda brott i rutor',
        method: 'Antal anmälda brott i varje ruta av det nationella rutnätet (SWEREF 99 TM). Inget är utjämnat.',
        limits:
          'En anmälan ligger där brottet uppges ha skett, ofta vid en adress eller ett torg. Det som bara är känt på områdesnivå ritas inte.',
      },
      en: {
        name: 'Reported offences in squares',
        method: 'Number of reported offences in each square of the national grid (SWEREF 99 TM). Nothing is smoothed.',
        limits:
          'A report lies where the offence is said to have happened, often an address or a square. What is only known to an area is not drawn.',
      },
    }),
  },
};

/** Where nobody has said yet where the town lies: the middle of Sweden. */
const LAT = 60;
const MOST_ZOOM = 22;

function cellSize({ grid, analysis }: MapContext): number {
  return grid?.cell_size ?? Number(analysis?.card.parameters['cell_size'] ?? 100);
}

/** The colour of a square, and whether it has something to show. */
interface Fill {
  colour: ExpressionSpecification;
  something: ExpressionSpecification;
}

/** Fixed expressions: an answer changes states alone. */
const CLASS: ExpressionSpecification = ['coalesce', ['feature-state', 'class'], -1];
const N: ExpressionSpecification = ['coalesce', ['feature-state', 'n'], 0];

function countFill(colours: MapColours): Fill {
  return { colour: classColour(CLASS, colours.zero, hotColours(colours)), something: ['>', N, 0] };
}

/** A colour for each class, by its index; a square without one has nothing to show. */
function classFill(analysis: AnalysisLayer, colours: MapColours): Fill {
  const known = classColours(analysis).map((name) => colours[name]);
  return {
    // never a colour alone: a tile that is cut meanwhile expects an expression of states
    colour: classColour(CLASS, colours.zero, known.length > 0 ? known : [colours.zero]),
    something: ['>=', CLASS, 0],
  };
}

function classes({ cell, value, class: index, columns }: AnalysisLayer): FeatureStates {
  return new Map(
    cell.map((id, i) => [
      id,
      {
        class: index[i] ?? -1,
        value: value[i] ?? null,
        n: columns['n']?.[i] ?? null,
        stable: columns['stable']?.[i] === 1,
      },
    ]),
  );
}

function counts(grid: Grid): FeatureStates {
  return new Map(
    grid.cell.map((cell, i) => {
      const n = grid.n[i] ?? 0;
      return [cell, { n, class: classIndex(n, grid.breaks) }];
    }),
  );
}
