import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { MapColours } from '../../colours';
import { FONT, FONT_STRONG } from '../../fonts';
import { ground } from './ground-layer';

/** Names of streets, waters and parks, stops, and at the closest the numbers of houses. */
export function nameLayers(colours: MapColours, on: boolean): LayerSpecification[] {
  const halo = { 'text-halo-color': colours.paper, 'text-halo-width': 1.6 };
  const names = (id: string, layer: string, layout: SymbolLayerSpecification['layout']) => {
    const begun = ground(id, layer, on);
    const text: SymbolLayerSpecification['layout'] = {
      ...begun.layout,
      'text-field': ['get', 'name'],
      'text-font': FONT,
      ...layout,
    };
    return { ...begun, type: 'symbol', layout: text } as const;
  };
  const along: SymbolLayerSpecification['layout'] = {
    'symbol-placement': 'line',
    'symbol-spacing': 320,
    'text-max-angle': 35,
    'text-padding': 3,
    'text-size': ['interpolate', ['linear'], ['zoom'], 13, 10.5, 15, 12, 18, 14],
  };
  return [
    {
      ...names('ground-area-name', 'green', { 'text-size': 11, 'text-max-width': 8 }),
      minzoom: 15,
      filter: ['all', ['has', 'name'], ['==', ['geometry-type'], 'Polygon']],
      paint: { 'text-color': colours.muted, ...halo },
    },
    {
      ...names('ground-water-name', 'water', { 'text-size': 11, 'text-max-width': 8, 'text-letter-spacing': 0.08 }),
      minzoom: 13,
      filter: ['all', ['has', 'name'], ['==', ['geometry-type'], 'Polygon']],
      paint: { 'text-color': colours.muted, 'text-halo-color': colours.water, 'text-halo-width': 1.5 },
    },
    {
      ...names('ground-house-number', 'address_point', { 'text-field': ['get', 'number'], 'text-size': 11 }),
      minzoom: 16.8,
      paint: { 'text-color': colours.muted, ...halo },
    },
    {
      ...ground('ground-stop', 'stop', on),
      type: 'circle',
      minzoom: 12.5,
      filter: ['any', ['==', ['get', 'class'], 'station'], ['>=', ['zoom'], 15]],
      paint: {
        'circle-radius': ['match', ['get', 'class'], 'station', 4, 2.5],
        'circle-color': colours.surface,
        'circle-stroke-color': colours.muted,
        'circle-stroke-width': 1.25,
      },
    },
    {
      ...names('ground-stop-name', 'stop', {
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.7, 0],
        'text-optional': true,
      }),
      minzoom: 13.4,
      filter: ['all', ['has', 'name'], ['any', ['==', ['get', 'class'], 'station'], ['>=', ['zoom'], 17]]],
      paint: { 'text-color': colours.muted, ...halo },
    },
    {
      ...names('ground-path-name', 'street', along),
      minzoom: 16,
      filter: ['all', ['has', 'name'], ['in', ['get', 'class'], ['literal', ['footway', 'cycleway', 'path', 'steps']]]],
      paint: { 'text-color': colours.muted, ...halo },
    },
    {
      ...names('ground-street-name', 'street', along),
      minzoom: 14,
      filter: [
        'all',
        ['has', 'name'],
        [
          '!',
          [
            'in',
            ['get', 'class'],
            [
              'literal',
              ['footway', 'cycleway', 'path', 'steps', 'motorway', 'trunk', 'primary', 'secondary', 'tertiary'],
            ],
          ],
        ],
        // the short ones later, or the long ones would have no room
        ['any', ['!=', ['get', 'class'], 'service'], ['>=', ['zoom'], 16]],
      ],
      paint: {
        'text-color': colours.ink,
        ...halo,
        'text-opacity': ['case', ['to-boolean', ['get', 'is_synthetic']], 0.7, 1],
      },
    },
    {
      ...names('ground-main-street-name', 'street', { ...along, 'text-font': FONT_STRONG }),
      minzoom: 13,
      filter: [
        'all',
        ['has', 'name'],
        ['in', ['get', 'class'], ['literal', ['motorway', 'trunk', 'primary', 'secondary', 'tertiary']]],
      ],
      paint: { 'text-color': colours.ink, ...halo, 'text-halo-width': 1.8 },
    },
  ];
}
