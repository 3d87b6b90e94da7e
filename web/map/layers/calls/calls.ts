import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ServiceCallGrid } from '../../../api/types';
import { texts } from '../../../text/texts';
import { geojson, pointFeature, visibility, type SwitchedLayer } from '../layer';
import { words } from './words';

/** Calls for service per square, as rings in the colour of the text: they are no offences, and lie over these. */
export const calls: SwitchedLayer = {
  title: (language) => words[language].title,
  isThematic: true,
  // until it is known, everything is shown: nothing jumps where there is something
  hasSomething: ({ catalogue }) => catalogue === null || catalogue.has_calls,

  sources: ({ answers }) => ({
    'service-call': geojson(answers.calls.value ? collection(answers.calls.value) : null, { many: true }),
  }),

  layers: ({ colours, layers, answers }) => {
    // a mark, not a lid: squares and streets are read through it, and where there are none it has its own weight
    const isAlone = !layers.includes('grid') && !layers.includes('streets') && !layers.includes('stadsdelar');
    return [
      {
        id: 'service-call',
        type: 'circle',
        source: 'service-call',
        layout: { visibility: visibility(layers.includes('calls') && answers.calls.value !== null) },
        paint: {
          'circle-radius': asOnGround(answers.calls.value?.squares[0]?.lat ?? 0),
          'circle-color': colours.ink,
          'circle-opacity': isAlone ? 0.45 : 0.1,
          'circle-stroke-color': colours.ink,
          // far off one call is less than its own edge
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 11, 0.4, 14, 1.2],
          'circle-stroke-opacity': 0.85,
        },
      },
    ];
  },

  facts: {
    dataset: 'service_call',
    words: texts({
      sv: {
        name: 'Händelser',
        method:
          'Det som någon har bett polisen komma till, räknat i rutor om minst 100 meter. Ringens yta i rutan följer antalet, lika för korta och långa perioder. Tid, veckodag och stadsdel i urvalet gäller också här; slag av brott och platstyp gör det inte.',
        limits:
          'En händelse är inget anmält brott, och de räknas aldrig ihop. Det polisen själv har börjat är inte med, och det som gäller någons hem eller en person som behöver hjälp läggs aldrig på en plats.',
      },
      en: {
        name: 'Calls for service',
        method:
          'What somebody has asked the police to come to, counted in squares of 100 metres at least. The area of a ring within its square follows the number, alike for short and long periods. Time, weekday and stadsdel of the filter apply here too; kinds of offences and of places do not.',
        limits:
          'A call is no reported offence, and the two are never added. What the police began themselves is left out, and what concerns a home or a person in need of help is never put at a place.',
      },
    }),
  },
};

/** How many calls fill their square, by its side in metres: as many per area whatever the side is. */
export function fullSquare(cell_size: number): number {
  return 60 * (cell_size / 100) ** 2;
}

/** Radius of a ring in metres, so that its area is as the number, and never larger than its square. */
export function callRadius(n: number, cell_size: number): number {
  return (cell_size / 2) * Math.min(Math.sqrt(n / fullSquare(cell_size)), 1);
}

const EQUATOR_M = 40_075_016.686;
const WORLD_PX = 512;
const CLOSEST = 22;

/** `radius_m` in px at every zoom: a ring covers the same ground however close one looks. */
function asOnGround(lat: number): ExpressionSpecification {
  const px_per_m = WORLD_PX / (EQUATOR_M * Math.cos((lat * Math.PI) / 180));
  const radius = (zoom: number): ExpressionSpecification => ['*', ['get', 'radius_m'], px_per_m * 2 ** zoom];
  return ['interpolate', ['exponential', 2], ['zoom'], 0, radius(0), CLOSEST, radius(CLOSEST)];
}

const known = new WeakMap<ServiceCallGrid, FeatureCollection>();

/** The same answer gives the same features, so that nothing is sent to the map twice. */
function collection(answer: ServiceCallGrid): FeatureCollection {
  let features = known.get(answer);
  if (features === undefined) {
    const rings = answer.squares.map(({ lng, lat, n }) =>
      pointFeature(lng, lat, { n, radius_m: callRadius(n, answer.cell_size) }),
    );
    features = { type: 'FeatureCollection', features: rings };
    known.set(answer, features);
  }
  return features;
}
