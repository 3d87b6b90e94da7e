import { words } from './words';
import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ByStreet } from '../../../api/types';
import { texts } from '../../../text/texts';
import { stepColour } from '../../classes';
import { hotColours } from '../../colours';
import { geojson, visibility, type SwitchedLayer } from '../layer';
import type { MapContext } from '../map-context';
import { namedStreetLayers, namedStreetSources } from './named-street';

/** Stretches of street by reported offences per 100 m: the same as squares, where people move. */
export const streets: SwitchedLayer = {
  title: (language) => words[language].title,
  isThematic: true,
  // until it is known, everything is shown: nothing jumps where there is something
  hasSomething: ({ catalogue }) => catalogue === null || catalogue.ground !== null,

  sources: (context) => ({
    'hot-street': geojson(context.answers.streets.value ? collection(context.answers.streets.value) : null, {
      many: true,
    }),
    'chosen-street': geojson(chosenStreet(context)),
    ...namedStreetSources(context),
  }),

  layers: (context) => {
    const { colours, layers, answers } = context;
    const streets = answers.streets.value;
    const on = visibility(layers.includes('streets') && streets !== null);
    const rate: ExpressionSpecification = ['get', 'per_100m'];
    const round = { 'line-cap': 'round', 'line-join': 'round', visibility: on } as const;
    const width = (
      far: number | ExpressionSpecification,
      near: number | ExpressionSpecification,
    ): ExpressionSpecification => ['interpolate', ['exponential', 1.5], ['zoom'], 12, far, 17, near];
    return [
      {
        id: 'hot-street-casing',
        type: 'line',
        source: 'hot-street',
        layout: round,
        // an edge where there are more than chance gives
        paint: {
          'line-color': ['case', ['get', 'is_hot'], colours.ink, colours.surface],
          'line-width': width(['case', ['get', 'is_hot'], 4.2, 3], ['case', ['get', 'is_hot'], 14.5, 12]),
        },
      },
      {
        id: 'hot-street',
        type: 'line',
        source: 'hot-street',
        // what is hottest lies over what is less so, where two meet
        layout: { ...round, 'line-sort-key': rate },
        paint: {
          'line-color': stepColour(rate, colours.hot1, streets?.breaks ?? [1, 2, 3, 4, 5], hotColours(colours)),
          'line-width': width(1.8, 8),
        },
      },
      {
        id: 'chosen-street-casing',
        type: 'line',
        source: 'chosen-street',
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
        paint: { 'line-color': colours.surface, 'line-gap-width': width(5, 15), 'line-width': 6 },
      },
      {
        id: 'chosen-street',
        type: 'line',
        source: 'chosen-street',
        layout: { 'line-cap': 'butt', 'line-join': 'round' },
        paint: { 'line-color': colours.ink, 'line-gap-width': width(6, 16), 'line-width': 3 },
      },
      ...namedStreetLayers(context),
    ];
  },

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Anmälda brott längs gator',
        method:
          'Varje brott läggs på närmaste gata, högst 50 meter bort, mellan två korsningar. Ligger flera lika nära, som i en korsning, delas det mellan dem. Talet är per 100 meter; stycken under 50 meter räknas som 50.',
        limits:
          'Brott anmäls ofta på en adress: gatan är den som adressen ligger närmast, inte alltid den där det hände.',
      },
      en: {
        name: 'Reported offences along streets',
        method:
          'Each offence is put on the nearest street, 50 metres away at most, between two crossings. Where several are as near, as at a crossing, it is shared among them. The figure is per 100 metres; stretches under 50 metres count as 50.',
        limits:
          'Offences are often reported at an address: the street is the one that it lies nearest to, not always the one where it happened.',
      },
    }),
  },
};

const chosenOf = new WeakMap<object, FeatureCollection>();

/** The street whose panel is open: as the layer has it, or else as its own answer does. */
function chosenStreet({ street, answers }: MapContext): FeatureCollection | null {
  if (street === null) return null;
  const found =
    answers.streets.value?.streets.find((each) => each.street === street) ??
    (answers.street.value?.street === street ? answers.street.value : null);
  if (!found) return null;
  let features = chosenOf.get(found);
  if (features === undefined) {
    const geometry = { type: 'LineString' as const, coordinates: found.line };
    features = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
    chosenOf.set(found, features);
  }
  return features;
}

const known = new WeakMap<ByStreet, FeatureCollection>();

/** The same answer gives the same features, so that nothing is sent to the map twice. */
function collection(answer: ByStreet): FeatureCollection {
  let features = known.get(answer);
  if (features === undefined) {
    features = {
      type: 'FeatureCollection',
      features: answer.streets.map(({ street, line, per_100m, is_hot }): Feature => ({
        type: 'Feature',
        properties: { street, per_100m, is_hot },
        geometry: { type: 'LineString', coordinates: line },
      })),
    };
    known.set(answer, features);
  }
  return features;
}
