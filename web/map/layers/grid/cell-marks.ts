import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification } from 'maplibre-gl';
import type { AnalysisLayer } from '../../../api/types';
import { kindLetter } from '../../../text/kinds';
import type { Language } from '../../../text/texts';
import { FONT_STRONG } from '../../fonts';
import { isOfKinds } from '../../method-colours';
import { geojson, pointFeature, visibility } from '../layer';
import { type MapContext } from '../map-context';
import { squareMiddle } from './square-middle';

/** Sources of what stands on the squares: a frame round the chosen one, and letters where a square is of a kind. */
export function cellMarkSources(context: MapContext): Record<string, GeoJSONSourceSpecification> {
  return {
    'chosen-cell': geojson(chosenCell(context)),
    'cell-letter': geojson(context.layers.includes('grid') ? letters(context) : null),
  };
}

/** How they are drawn. */
export function cellMarkLayers({ colours, layers }: MapContext): LayerSpecification[] {
  const frame = { type: 'line', source: 'chosen-cell', layout: { 'line-join': 'miter' } } as const;
  return [
    { ...frame, id: 'chosen-cell-casing', paint: { 'line-color': colours.surface, 'line-width': 6 } },
    { ...frame, id: 'chosen-cell-border', paint: { 'line-color': colours.ink, 'line-width': 3 } },
    {
      id: 'cell-letter',
      type: 'symbol',
      source: 'cell-letter',
      // below this a square is smaller than a letter
      minzoom: 12.4,
      layout: {
        visibility: visibility(layers.includes('grid')),
        'text-field': ['get', 'letter'],
        'text-font': FONT_STRONG,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12.4, 9, 14, 14],
        // they lie within their squares: no name makes way for them, and none goes missing
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': 1.2 },
    },
  ];
}

function chosenCell({ cell, gridGeometry, layers }: MapContext): FeatureCollection | null {
  const feature = cell === null || !layers.includes('grid') ? undefined : gridGeometry?.features[cell];
  return feature ? { type: 'FeatureCollection', features: [feature] } : null;
}

/** Made once for each answer: the map compares many features by whether they are the same object. */
const made = new WeakMap<AnalysisLayer, Partial<Record<Language, FeatureCollection>>>();

function letters({ analysis, gridGeometry, language }: MapContext): FeatureCollection | null {
  if (!analysis || !gridGeometry || !isOfKinds(analysis.method)) return null;
  const known = made.get(analysis) ?? {};
  made.set(analysis, known);
  return (known[language] ??= {
    type: 'FeatureCollection',
    features: analysis.cell.flatMap((cell, i) => {
      const code = analysis.classes[analysis.class[i] ?? -1]?.code;
      const letter = code === undefined ? null : kindLetter(analysis.method, code, language);
      const square = gridGeometry.features[cell];
      return letter !== null && square ? [pointFeature(...squareMiddle(square), { letter })] : [];
    }),
  });
}
