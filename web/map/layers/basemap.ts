import { texts } from '../../text/texts';
import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { FONT, FONT_STRONG } from '../fonts';
import { geojson, visibility, type MapPart } from './layer';

/** Land, water, green, roads, rails and their names: what one finds the way by. */
export const basemap: MapPart = {
  sources: ({ basemap, places, stadsdelar }) => ({
    basemap: geojson(basemap),
    place: geojson(places),
    land: geojson(stadsdelar),
  }),

  layers: ({ colours, ground, pictures, outside }): LayerSpecification[] => {
    // a real ground takes the place of the drawn one, made-up streets only that of its roads
    const isOther = pictures !== null || outside !== null;
    const drawn = (layer: string) =>
      visibility(!isOther && (ground === null || (ground.is_synthetic && layer !== 'road')));
    const { area, line } = schematic(drawn);
    const halo = { 'text-halo-color': colours.paper, 'text-halo-width': 1.5 };
    return [
      { id: 'background', type: 'background', paint: { 'background-color': colours.paper } },
      // its edge is drawn by the borders
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land, 'fill-antialias': false } },
      { ...area('green'), paint: { 'fill-color': colours.green } },
      { ...area('water'), paint: { 'fill-color': colours.water } },
      { ...line('road-casing', 'road'), paint: { 'line-color': colours.paper, 'line-width': byZoom(1.5, 7) } },
      { ...line('road', 'road'), paint: { 'line-color': colours.road, 'line-width': byZoom(1, 5) } },
      { ...line('rail', 'rail'), paint: { 'line-color': colours.rail, 'line-width': byZoom(1.25, 4) } },
      { ...line('tram', 'tram'), paint: { 'line-color': colours.rail, 'line-width': byZoom(0.75, 2) } },
      // two thin lines, as the rails of what runs below ground
      {
        ...line('metro', 'metro'),
        paint: { 'line-color': colours.rail, 'line-width': byZoom(0.6, 1.5), 'line-gap-width': byZoom(1.2, 3) },
      },
      {
        id: 'station',
        type: 'circle',
        source: 'place',
        layout: { visibility: drawn('station') },
        filter: ['==', ['get', 'kind'], 'station'],
        paint: {
          'circle-radius': byZoom(2.5, 5),
          'circle-color': colours.surface,
          'circle-stroke-color': colours.muted,
          'circle-stroke-width': 1.25,
        },
      },
      {
        id: 'station-name',
        type: 'symbol',
        source: 'place',
        minzoom: 13.4,
        filter: ['==', ['get', 'kind'], 'station'],
        layout: {
          ...text(11),
          visibility: drawn('station'),
          'text-anchor': 'left',
          'text-offset': [0.7, 0],
          'text-optional': true,
        },
        paint: { 'text-color': colours.muted, ...halo },
      },
      {
        id: 'place-name',
        type: 'symbol',
        source: 'place',
        minzoom: 14,
        filter: ['in', ['get', 'kind'], ['literal', ['square', 'centre', 'park', 'building', 'school']]],
        layout: { ...text(11), 'text-max-width': 8 },
        paint: { 'text-color': colours.muted, ...halo },
      },
      {
        id: 'water-name',
        type: 'symbol',
        source: 'place',
        minzoom: 13,
        filter: ['==', ['get', 'kind'], 'water'],
        layout: { ...text(11), visibility: drawn('water'), 'text-letter-spacing': 0.08 },
        paint: { 'text-color': colours.muted, 'text-halo-color': colours.water, 'text-halo-width': 1.5 },
      },
      {
        id: 'neighbour-name',
        type: 'symbol',
        source: 'basemap',
        filter: ['==', ['get', 'layer'], 'neighbour'],
        layout: { ...text(12), 'text-font': FONT_STRONG, 'text-letter-spacing': 0.12, 'text-transform': 'uppercase' },
        paint: { 'text-color': colours.muted, 'text-opacity': 0.75, ...halo },
      },
    ];
  },

  facts: {
    dataset: null,
    words: texts({
      sv: {
        name: 'Grundkarta',
        method: 'Schematisk: ritad för Löfteskartan, inte uppmätt.',
        limits: 'Vägar och spår ligger ungefär rätt. Platser kan ligga upp till 300 meter fel.',
      },
      en: {
        name: 'Base map',
        method: 'Schematic: drawn for Löfteskartan, not surveyed.',
        limits: 'Roads and rails are roughly right. Places may be up to 300 metres off.',
      },
    }),
  },
};

const only = (layer: string): FilterSpecification => ['==', ['get', 'layer'], layer];

/** Layers of the base map's own features; each can give way. */
function schematic(drawn: (layer: string) => 'visible' | 'none') {
  return {
    area: (layer: 'water' | 'green') =>
      ({
        id: layer,
        type: 'fill',
        source: 'basemap',
        filter: only(layer),
        layout: { visibility: drawn(layer) },
      }) as const,
    line: (id: string, layer: string) => {
      const layout = { 'line-cap': 'round', 'line-join': 'round', visibility: drawn(layer) } as const;
      return { id, type: 'line', source: 'basemap', filter: only(layer), layout } as const;
    },
  };
}

function text(size: number): SymbolLayerSpecification['layout'] {
  return { 'text-field': ['get', 'name'], 'text-font': FONT, 'text-size': size };
}

/** Widths that grow with the map: `near` px at the closest zoom, `far` when the whole municipality is seen. */
function byZoom(far: number, near: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 12, far, 16, near];
}
