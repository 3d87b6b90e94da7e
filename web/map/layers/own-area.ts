import { texts } from '../../text/texts';
import { geojson, type MapPart } from './layer';

/** An area of one's own: while it is drawn, with its corners; then its outline. */
export const ownArea: MapPart = {
  sources: ({ area }) => ({ area: geojson(area) }),

  layers: ({ colours }) => [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'area',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.accent, 'fill-opacity': 0.08 },
    },
    {
      id: 'area-casing',
      type: 'line',
      source: 'area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.surface, 'line-width': 5 },
    },
    {
      id: 'area-border',
      type: 'line',
      source: 'area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.accent, 'line-width': 2.5, 'line-dasharray': [2, 1] },
    },
    {
      id: 'area-corner',
      type: 'circle',
      source: 'area',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 5,
        'circle-color': colours.surface,
        'circle-stroke-color': colours.accent,
        'circle-stroke-width': 2,
      },
    },
  ],

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Eget område',
        method: 'Linjen går runt området som har ritats; siffrorna i panelen gäller det som ligger i kommunen.',
        limits: 'Var gränsen dras avgör vad som räknas: flyttas den lite kan siffrorna ändras mycket.',
      },
      en: {
        name: 'An area of one’s own',
        method:
          'The line goes round the area that was drawn; the figures in the panel are of what lies in the municipality.',
        limits: 'Where the line is drawn decides what is counted: moved a little, it may change the figures much.',
      },
    }),
  },
};
