import type { Feature, FeatureCollection } from 'geojson';
import { texts } from '../../../text/texts';
import { FONT_STRONG } from '../../fonts';
import { emphasis } from './clusters';
import { geojson, pointFeature, type MapPart } from '../layer';
import { type MapContext } from '../map-context';
import { squareMiddle } from '../grid/square-middle';

/** Chains of near repeats: lines between the middles of the squares that they go through, never between points. */
export const strings: MapPart = {
  sources: (context) => ({
    string: geojson(lines(context), { id: 'index' }),
    'string-square': geojson(squares(context), { id: 'index' }),
  }),

  layers: ({ colours, pattern }) => {
    const chosen = pattern?.kind === 'string' ? pattern.index : -1;
    // the others step back for the chosen one
    const [faint, dim] = chosen < 0 ? [0.5, 0.6] : [0.25, 0.35];
    const round = { 'line-cap': 'round', 'line-join': 'round' } as const;
    return [
      {
        id: 'string-casing',
        type: 'line',
        source: 'string',
        layout: round,
        paint: {
          'line-color': colours.surface,
          'line-width': emphasis(3, 5, 6),
          'line-opacity': emphasis(faint, 1, 1),
        },
      },
      {
        id: 'string-line',
        type: 'line',
        source: 'string',
        layout: round,
        paint: { 'line-color': colours.ink, 'line-width': emphasis(1.25, 2.5, 3), 'line-opacity': emphasis(dim, 1, 1) },
      },
      {
        id: 'string-square',
        type: 'circle',
        source: 'string-square',
        paint: {
          // room for a number from where squares are wide enough
          'circle-radius': [
            'interpolate',
            ['linear'],
            ['zoom'],
            12,
            emphasis(1.75, 3.5, 4),
            NUMBERS_FROM,
            emphasis(3, 5, 8.5),
          ],
          'circle-color': colours.ink,
          'circle-opacity': emphasis(dim, 1, 1),
          'circle-stroke-color': colours.surface,
          'circle-stroke-width': emphasis(0.75, 1.25, 1.5),
          'circle-stroke-opacity': emphasis(faint, 1, 1),
        },
      },
      {
        id: 'string-order',
        type: 'symbol',
        source: 'string-square',
        minzoom: NUMBERS_FROM,
        filter: ['==', ['get', 'index'], chosen],
        layout: {
          'text-field': ['to-string', ['get', 'order']],
          'text-font': FONT_STRONG,
          'text-size': 11,
          'text-allow-overlap': true,
          'text-padding': 5,
        },
        paint: { 'text-color': colours.surface },
      },
    ];
  },

  states: ({ strings, pattern }) => {
    const state = new Map(
      strings?.map((_, index) => [index, { chosen: pattern?.kind === 'string' && pattern.index === index }]),
    );
    return { string: state, 'string-square': state };
  },

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Kedjor av brott nära varandra',
        method:
          'En linje går mellan mitten av rutor där ett brott följts av ett till i närheten inom en vecka. Närmare inpå visar numren i vilken ordning den valda kedjans rutor drabbades.',
        limits: 'Linjen är inte en väg som någon tagit. Hur nära som räknas följer av tabellen och står i underlaget.',
      },
      en: {
        name: 'Chains of offences near each other',
        method:
          'A line goes between the middles of squares where an offence was followed by another near by within a week. Closer in, numbers show the order in which the squares of the chosen chain were struck.',
        limits:
          'The line is no path that anybody took. How near counts as near follows from the table and stands in what it is made from.',
      },
    }),
  },
};

/** The zoom from which a square of 100 m has room for a number. */
const NUMBERS_FROM = 13.6;

function lines(context: MapContext): FeatureCollection | null {
  return drawn(context, ({ link }, middle, index) => {
    const coordinates = link.flatMap((ends) => {
      const [from, to] = ends.map(middle);
      return from && to ? [[from, to]] : [];
    });
    if (coordinates.length === 0) return [];
    return [{ type: 'Feature', properties: { index }, geometry: { type: 'MultiLineString', coordinates } }];
  });
}

function squares(context: MapContext): FeatureCollection | null {
  return drawn(context, ({ cell }, middle, index) =>
    cell.flatMap((square, i) => {
      const at = middle(square);
      return at ? [pointFeature(...at, { index, order: i + 1 })] : [];
    }),
  );
}

type String = NonNullable<MapContext['strings']>[number];
type Middle = (cell: number) => [number, number] | null;

function drawn(
  { strings, gridGeometry }: MapContext,
  features: (string: String, middle: Middle, index: number) => Feature[],
): FeatureCollection | null {
  if (strings === null || gridGeometry === null) return null;
  const middle: Middle = (cell) => {
    const square = gridGeometry.features[cell];
    return square ? squareMiddle(square) : null;
  };
  return {
    type: 'FeatureCollection',
    // the longest lie undermost, so that they hide none of the short
    features: strings.flatMap((string, index) => features(string, middle, index)),
  };
}
