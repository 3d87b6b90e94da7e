import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { SchoolRoutes } from '../../../api/types';
import { texts } from '../../../text/texts';
import { geojson, type MapPart } from '../layer';

/** From a way that few share to one that most do: px where streets can be told apart, a third of it in the whole town. */
const widthBy = (thin: number, wide: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  11.5,
  ['interpolate', ['linear'], ['get', 'share'], 0.1, thin / 3, 0.6, wide / 3],
  15,
  ['interpolate', ['linear'], ['get', 'share'], 0.1, thin, 0.6, wide],
];

/** The streets that the shortest ways to the schools share, for as long as the map is seen from the side of the young. */
export const schoolWays: MapPart = {
  sources: ({ answers }) => ({ 'school-way': geojson(ways(answers.schoolRoutes.value)) }),

  layers: ({ colours }) => [
    {
      id: 'school-way-casing',
      type: 'line',
      source: 'school-way',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.surface, 'line-width': widthBy(4, 8), 'line-opacity': 0.8 },
    },
    {
      id: 'school-way',
      type: 'line',
      source: 'school-way',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.ink, 'line-width': widthBy(1.75, 4.5), 'line-dasharray': [0.1, 1.8] },
    },
  ],

  facts: {
    dataset: 'street',
    words: texts({
      sv: {
        name: 'Vägar till skolan',
        method:
          'Prickade gator delas av många av de kortaste vägarna till en skola inom en kilometer; bredare är delad av fler.',
        limits: 'Det är vägar som nätet av gator ger. Hur barn går på riktigt vet ingen av dem.',
      },
      en: {
        name: 'Ways to school',
        method:
          'Dotted streets are shared by many of the shortest ways to a school within a kilometre; a broader one by more.',
        limits: 'They are ways that the network of streets gives. None of them knows how children really walk.',
      },
    }),
  },
};

const drawn = new WeakMap<SchoolRoutes, FeatureCollection>();

/** Each street once, by the school whose ways share it most. */
function ways(answer: SchoolRoutes | null): FeatureCollection | null {
  if (answer === null) return null;
  const known = drawn.get(answer);
  if (known) return known;
  const byStreet = new Map<string, { share: number; line: [number, number][] }>();
  for (const { streets } of answer.schools)
    for (const { street, share, line } of streets)
      if (share > (byStreet.get(street)?.share ?? 0)) byStreet.set(street, { share, line });
  const made: FeatureCollection = {
    type: 'FeatureCollection',
    features: [...byStreet.values()].map(({ share, line }) => ({
      type: 'Feature',
      properties: { share },
      geometry: { type: 'LineString', coordinates: line },
    })),
  };
  drawn.set(answer, made);
  return made;
}
