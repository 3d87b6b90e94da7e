import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification, FilterSpecification } from 'maplibre-gl';
import { texts } from '../../text/texts';
import { FONT_STRONG } from '../fonts';
import { geojson, pointFeature, type MapPart } from './layer';
import type { MapContext } from './map-context';

const isGhost: FilterSpecification = ['==', ['get', 'ghost'], true];
const isPlanned: FilterSpecification = ['==', ['get', 'ghost'], false];

/** Where passes and suggestions of a week go, and the stops of one of them in their order: planned filled, suggested hollow. */
export const tours: MapPart = {
  sources: (context) => ({
    'tour-place': geojson(places(context)),
    'tour-leg': geojson(legs(context)),
    'tour-stop': geojson(stops(context)),
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
      {
        id: 'tour-stop',
        type: 'circle',
        source: 'tour-stop',
        paint: {
          'circle-radius': 10,
          'circle-color': either(colours.surface, colours.presence5),
          'circle-stroke-color': either(colours.accent, colours.surface),
          'circle-stroke-width': ['case', ['get', 'ghost'], 2, 1.5],
        },
      },
      {
        id: 'tour-number',
        type: 'symbol',
        source: 'tour-stop',
        layout: {
          'text-field': ['get', 'number'],
          'text-font': FONT_STRONG,
          'text-size': 12,
          // the answer itself: it is never left out
          'text-allow-overlap': true,
        },
        paint: { 'text-color': either(colours.accent, colours.surface) },
      },
    ];
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

function stops({ tours }: MapContext): FeatureCollection | null {
  const tour = tours?.tour;
  if (!tour) return null;
  const { isGhost: ghost } = tour;
  return collect(tour.stops.map(({ at, number }) => pointFeature(...at, { ghost, number })));
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
