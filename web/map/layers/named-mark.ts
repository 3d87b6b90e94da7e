import type { LayerSpecification } from 'maplibre-gl';
import { FONT_STRONG } from '../fonts';
import { visibility } from './layer';
import type { MapContext } from './map-context';

/** Beside the point, then at its corners, then over and under it. */
const SIDES: ('left' | 'right' | 'top-left' | 'bottom-left' | 'top-right' | 'bottom-right' | 'top' | 'bottom')[] = [
  'left',
  'right',
  'top-left',
  'bottom-left',
  'top-right',
  'bottom-right',
  'top',
  'bottom',
];

/** How the place that a sentence names is marked: a point with its `name` beside it, in the colour of text. */
export function namedMark(source: string, colours: MapContext['colours'], isShown: boolean): LayerSpecification[] {
  const shown = visibility(isShown);
  return [
    {
      id: `${source}-mark`,
      type: 'circle',
      source,
      layout: { visibility: shown },
      paint: {
        'circle-radius': 4,
        'circle-color': colours.surface,
        'circle-stroke-color': colours.ink,
        'circle-stroke-width': 2,
      },
    },
    {
      id: `${source}-name`,
      type: 'symbol',
      source,
      layout: {
        visibility: shown,
        'text-field': ['get', 'name'],
        'text-font': FONT_STRONG,
        'text-size': 13,
        'text-max-width': 9,
        'text-variable-anchor': SIDES,
        'text-radial-offset': 0.7,
        'text-justify': 'auto',
        // the answer itself: it is never left out
        'text-allow-overlap': true,
      },
      paint: { 'text-color': colours.ink, 'text-halo-color': colours.surface, 'text-halo-width': 2.4 },
    },
  ];
}
