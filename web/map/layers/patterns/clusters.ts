import type { FeatureCollection, Position } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { texts } from '../../../text/texts';
import { FONT_STRONG } from '../../fonts';
import { geojson, pointFeature, type MapPart } from '../layer';
import { type MapContext } from '../map-context';

/** Places where offences gather whatever the squares: an outline each, with its number in the panel's list. */
export const clusters: MapPart = {
  sources: (context) => ({
    cluster: geojson(outlines(context), { id: 'index' }),
    'cluster-number': geojson(numbers(context)),
  }),

  layers: ({ colours }) => [
    {
      id: 'cluster-fill',
      type: 'fill',
      source: 'cluster',
      paint: { 'fill-color': colours.hot3, 'fill-opacity': emphasis(0.08, 0.2, 0.28) },
    },
    {
      id: 'cluster-casing',
      type: 'line',
      source: 'cluster',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colours.surface, 'line-width': emphasis(4, 5.5, 7) },
    },
    {
      id: 'cluster-border',
      type: 'line',
      source: 'cluster',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': emphasis(colours.hot5, colours.hot5, colours.ink),
        'line-width': emphasis(1.75, 3, 3.5),
      },
    },
    {
      id: 'cluster-badge',
      type: 'circle',
      source: 'cluster-number',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 12, 6.5, 13.5, 9.5],
        'circle-color': colours.hot5,
        'circle-stroke-color': colours.surface,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'cluster-number',
      type: 'symbol',
      source: 'cluster-number',
      layout: {
        'text-field': ['get', 'number'],
        'text-font': FONT_STRONG,
        'text-size': ['interpolate', ['linear'], ['zoom'], 12, 9.5, 13.5, 12.5],
        // names make way for it, and it for none
        'text-allow-overlap': true,
        'text-padding': 5,
      },
      paint: { 'text-color': colours.surface },
    },
  ],

  states: ({ clusters, pattern }) => ({
    cluster: new Map(
      clusters?.map((_, index) => [index, { chosen: pattern?.kind === 'cluster' && pattern.index === index }]),
    ),
  }),

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Platser att titta närmare på (DBSCAN)',
        method:
          'Linjen går runt brott som ligger tätt ihop, fler än slumpen ger, oberoende av rutnätet. Numret är platsens i listan.',
        limits: 'Var gränsen går beror på valt avstånd och antal. Ett förslag att granska, aldrig en order.',
      },
      en: {
        name: 'Places to look closer at (DBSCAN)',
        method:
          "The line goes round offences that lie close together, more than chance gives, whatever the squares. The number is the place's in the list.",
        limits:
          'Where the line goes depends on the distance and number chosen. A suggestion to examine, never an order.',
      },
    }),
  },
};

/** A value for a pattern as it lies, one for the one that is pointed at, and one for the chosen. */
export function emphasis<T extends number | string>(plain: T, pointed: T, chosen: T): ExpressionSpecification {
  const is = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false];
  return ['case', is('chosen'), chosen, is('pointed'), pointed, plain];
}

function outlines({ clusters }: MapContext): FeatureCollection | null {
  if (clusters === null) return null;
  const features = clusters.map(({ hull }, index) => ({
    type: 'Feature' as const,
    properties: { index },
    geometry: { type: 'Polygon' as const, coordinates: [hull] },
  }));
  return { type: 'FeatureCollection', features };
}

function numbers({ clusters }: MapContext): FeatureCollection | null {
  if (clusters === null) return null;
  const features = clusters.flatMap(({ hull, rank }, index) => {
    const [lng, lat] = northernmost(hull);
    return lng === undefined || lat === undefined ? [] : [pointFeature(lng, lat, { index, number: String(rank) })];
  });
  return { type: 'FeatureCollection', features };
}

/** The corner that a number stands at: on the outline, so that it hides no square. */
function northernmost(ring: readonly Position[]): Position {
  return ring.reduce<Position>((best, corner) => ((corner[1] ?? 0) > (best[1] ?? -Infinity) ? corner : best), []);
}
