import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { texts } from '../../text/texts';
import { FONT_STRONG } from '../fonts';
import { geojson, pointFeature, type MapPart } from './layer';
import type { MapContext } from './map-context';
import { mergeNear } from './merge-near';

const isGhost: FilterSpecification = ['==', ['get', 'ghost'], true];
const isPlanned: FilterSpecification = ['==', ['get', 'ghost'], false];

/** Closer than this to the map the marks of stops have room beside each other; farther away those within as many metres do not. */
const APART_FROM_ZOOM = 13;
const NEAR_M = 220;

/** Where passes and suggestions of a week go, and the stops of one of them in their order: planned filled, suggested hollow. */
export const tours: MapPart = {
  sources: (context) => ({
    'tour-place': geojson(places(context)),
    'tour-leg': geojson(legs(context)),
    'tour-stop': geojson(stops(context, NEAR_M)),
    'tour-stop-close': geojson(stops(context, 0)),
  }),

  layers: ({ colours }) => {
    const either = (ghost: string, planned: string): ExpressionSpecification => [
      'case',
      ['get', 'ghost'],
      ghost,
      planned,
    ];
    const line = { 'line-cap': 'round', 'line-join': 'round' } as const;
    const colour = either(colours.accent, colours.presence5);
    return [
      {
        id: 'tour-place',
        type: 'circle',
        source: 'tour-place',
        paint: {
          'circle-radius': ['case', ['get', 'ghost'], 5.5, 3.5],
          'circle-color': either(colours.surface, colours.presence5),
          'circle-stroke-color': either(colours.accent, colours.surface),
          'circle-stroke-width': ['case', ['get', 'ghost'], 2, 1.25],
        },
      },
      {
        id: 'tour-casing',
        type: 'line',
        source: 'tour-leg',
        layout: line,
        paint: { 'line-color': colours.surface, 'line-width': 5.5 },
      },
      {
        id: 'tour-line',
        type: 'line',
        source: 'tour-leg',
        filter: isPlanned,
        layout: line,
        paint: { 'line-color': colours.presence5, 'line-width': 2.5 },
      },
      {
        id: 'tour-line-ghost',
        type: 'line',
        source: 'tour-leg',
        filter: isGhost,
        paint: { 'line-color': colours.accent, 'line-width': 2.5, 'line-dasharray': [2, 1.5] },
      },
      {
        id: 'tour-way',
        type: 'symbol',
        source: 'tour-leg',
        layout: {
          'symbol-placement': 'line-center',
          'text-field': ['get', 'words'],
          'text-font': FONT_STRONG,
          'text-size': 12,
          'text-rotation-alignment': 'viewport',
        },
        paint: { 'text-color': colour, 'text-halo-color': colours.surface, 'text-halo-width': 2.4 },
      },
      ...numbered('tour-stop', { maxzoom: APART_FROM_ZOOM }),
      ...numbered('tour-stop-close', { minzoom: APART_FROM_ZOOM }),
    ];

    /** The answer itself: no number is ever left out. */
    function numbered(source: string, zooms: { minzoom?: number; maxzoom?: number }): LayerSpecification[] {
      return [
        {
          id: source,
          type: 'circle',
          source,
          ...zooms,
          paint: {
            'circle-radius': ['case', ['>', ['length', ['get', 'number']], 2], 14, 10],
            'circle-color': either(colours.surface, colours.presence5),
            'circle-stroke-color': either(colours.accent, colours.surface),
            'circle-stroke-width': ['case', ['get', 'ghost'], 2, 1.5],
          },
        },
        {
          id: `${source}-number`,
          type: 'symbol',
          source,
          ...zooms,
          layout: {
            'text-field': ['get', 'number'],
            'text-font': FONT_STRONG,
            'text-size': 12,
            'text-allow-overlap': true,
          },
          paint: { 'text-color': either(colours.accent, colours.surface) },
        },
      ];
    }
  },

  facts: {
    dataset: null,
    words: texts({
      sv: {
        name: 'Turens stopp',
        method: 'Stoppen är numrerade i den ordning de görs. Vägen är räknad på fågelvägen gånger 1,3.',
        limits: 'Linjen är inte en väg att gå, bara vilken plats som kommer efter vilken.',
      },
      en: {
        name: 'Stops of the tour',
        method: 'Stops are numbered in the order in which they are made. The way is the line of flight times 1.3.',
        limits: 'The line is no path to walk, only which place comes after which.',
      },
    }),
  },
};

function places({ tours }: MapContext): FeatureCollection | null {
  return tours && collect(tours.places.map(({ at, isGhost }) => pointFeature(...at, { ghost: isGhost })));
}

/** Stops that lie nearer than that to one another have one mark, with the numbers of all. */
function stops({ tours }: MapContext, near_m: number): FeatureCollection | null {
  const tour = tours?.tour;
  if (!tour) return null;
  const { isGhost: ghost } = tour;
  return collect(mergeNear(tour.stops, near_m).map(({ at, number }) => pointFeature(...at, { ghost, number })));
}

function legs({ tours }: MapContext): FeatureCollection | null {
  const tour = tours?.tour;
  if (!tour) return null;
  const { isGhost: ghost } = tour;
  return collect(
    tour.legs.map(({ from, to, words }) => ({
      type: 'Feature',
      properties: { ghost, words },
      geometry: { type: 'LineString', coordinates: [[...from], [...to]] },
    })),
  );
}

function collect(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}
