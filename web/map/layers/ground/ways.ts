import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from '../../colours';
import { ground } from './ground-layer';
import { DRIVEN, streetWidth, WALKED } from './street-width';
import { byZoom } from './surfaces';

const isLine: ExpressionSpecification = ['==', ['geometry-type'], 'LineString'];
const isOf = (classes: readonly string[]): ExpressionSpecification => [
  'in',
  ['get', 'class'],
  ['literal', [...classes]],
];
const isTunnel: ExpressionSpecification = ['to-boolean', ['get', 'is_tunnel']];
const isMadeUp: ExpressionSpecification = ['to-boolean', ['get', 'is_synthetic']];

/** Streets, paths and tracks. */
export function wayLayers(colours: MapColours, on: boolean): LayerSpecification[] {
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
  const line = (id: string, layer: string, filter: FilterSpecification) => {
    const begun = ground(id, layer, on);
    return { ...begun, type: 'line', filter, layout: { ...begun.layout, ...round } } as const;
  };
  // a made-up street must not pass for a real one
  const lighter = (real: number): ExpressionSpecification => ['case', isMadeUp, real * 0.55, real];
  const driven: FilterSpecification = ['all', isLine, isOf(DRIVEN), ['!', isTunnel]];
  return [
    {
      ...ground('ground-square', 'street', on),
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.road, 'fill-opacity': 0.45 },
    },
    {
      ...line('ground-tunnel', 'street', ['all', isLine, isOf(DRIVEN), isTunnel]),
      layout: { visibility: on ? 'visible' : 'none', 'line-join': 'round' },
      paint: {
        'line-color': colours.road,
        'line-width': streetWidth(),
        'line-opacity': 0.45,
        'line-dasharray': [2, 1],
      },
    },
    {
      ...line('ground-path', 'street', ['all', isLine, isOf(WALKED)]),
      layout: { visibility: on ? 'visible' : 'none', 'line-join': 'round' },
      minzoom: 14,
      paint: {
        'line-color': colours.rail,
        'line-width': byZoom(0.5, 1.4),
        'line-dasharray': [3, 1.5],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 14, 0.3, 15.5, 0.8],
      },
    },
    {
      ...line('ground-street-casing', 'street', driven),
      paint: { 'line-color': colours.paper, 'line-width': streetWidth(1.5), 'line-opacity': lighter(0.8) },
    },
    {
      ...line('ground-street', 'street', driven),
      paint: { 'line-color': colours.street, 'line-width': streetWidth(), 'line-opacity': lighter(1) },
    },
    {
      ...line('ground-rail', 'rail', ['all', ['!=', ['get', 'class'], 'metro'], ['!', isTunnel]]),
      paint: { 'line-color': colours.rail, 'line-width': byZoom(0.8, 2.5) },
    },
    {
      ...line('ground-rail-below', 'rail', ['any', ['==', ['get', 'class'], 'metro'], isTunnel]),
      layout: { visibility: on ? 'visible' : 'none' },
      paint: {
        'line-color': colours.rail,
        'line-width': byZoom(0.8, 2),
        'line-dasharray': [3, 2],
        'line-opacity': 0.7,
      },
    },
  ];
}
