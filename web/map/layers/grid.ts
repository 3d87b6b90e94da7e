import { texts } from '../../text/texts';
import type { Grid } from '../../api';
import { stepColour } from '../classes';
import { hotColours } from '../colours';
import { geojson, visibility, type FeatureStates, type MapPart } from './layer';

/** Reported offences in squares of the national grid. The geometry is sent once; the counts are feature states. */
export const grid: MapPart = {
  sources: ({ gridGeometry }) => ({ grid: geojson(gridGeometry, 'cell') }),

  layers: ({ colours, grid, layers }) => [
    {
      id: 'grid-fill',
      type: 'fill',
      source: 'grid',
      // no answer is not zero: nothing is drawn until there is one
      layout: { visibility: visibility(layers.includes('grid') && grid !== null) },
      paint: {
        'fill-color': grid
          ? stepColour(['coalesce', ['feature-state', 'n'], 0], colours.zero, grid.breaks, hotColours(colours))
          : colours.zero,
        // zero lets the ground be seen, so that it is not taken for a value
        'fill-opacity': ['case', ['>', ['coalesce', ['feature-state', 'n'], 0], 0], 0.9, 0.55],
        'fill-outline-color': colours.land,
      },
    },
  ],

  states: ({ grid, gridGeometry }) => ({ grid: grid && gridGeometry ? counts(grid) : new Map<number, never>() }),

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

function counts(grid: Grid): FeatureStates {
  return new Map(grid.cell.map((cell, i) => [cell, { n: grid.n[i] ?? 0 }]));
}
