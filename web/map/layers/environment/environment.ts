import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { EnvironmentKind } from '../../../../data/terms/environment';
import { texts } from '../../../text/texts';
import { FONT_STRONG } from '../../fonts';
import { visibility, type SwitchedLayer } from '../layer';
import { KINDS } from './kinds';
import { words } from './words';

/** Nothing is one of none. */
// two constants are taken for the older form of filters, and refused
const NONE: FilterSpecification = ['==', ['get', 'class'], ''];

/** What stands around: lamps, lit streets, stops, schools, licensed premises, green and buildings, to look at. */
export const environment: SwitchedLayer = {
  title: (language) => words[language].title,
  isThematic: false,
  // until it is known, everything is shown: nothing jumps where there is something
  hasSomething: ({ catalogue }) => catalogue === null || catalogue.ground !== null,

  sources: () => ({}),

  layers: ({ colours, layers, environment, ground }) => {
    const isOn = layers.includes('environment') && ground !== null;
    const on = (kind: EnvironmentKind) => visibility(isOn && environment.includes(kind));
    const of = (kind: EnvironmentKind, id: string) => {
      const { layer, filter } = KINDS[kind];
      return { id, source: 'ground', 'source-layer': layer, ...(filter === null ? {} : { filter }) } as const;
    };
    return [
      {
        ...of('green', 'environment-green'),
        type: 'fill',
        layout: { visibility: on('green') },
        paint: { 'fill-color': colours.green, 'fill-outline-color': colours.ink },
      },
      {
        ...of('buildings', 'environment-building'),
        type: 'fill',
        minzoom: 13,
        layout: { visibility: on('buildings') },
        paint: { 'fill-color': colours.outline, 'fill-opacity': 0.55 },
      },
      {
        ...of('lit', 'environment-lit'),
        type: 'line',
        layout: { visibility: on('lit'), 'line-cap': 'butt' },
        paint: { 'line-color': colours.ink, 'line-width': ['interpolate', ['linear'], ['zoom'], 12, 0.6, 17, 2] },
      },
      {
        ...of('lamps', 'environment-lamp'),
        type: 'circle',
        layout: { visibility: on('lamps') },
        paint: {
          'circle-radius': ['interpolate', ['linear'], ['zoom'], 14, 1.4, 17, 4],
          // a filled one gives no light, by its owner's register
          'circle-color': ['case', ['==', ['get', 'lit'], false], colours.ink, colours.surface],
          'circle-stroke-color': colours.ink,
          'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 14, 0.8, 17, 1.5],
        },
      },
      ...letterLayers(
        environment.filter((kind) => isOn && KINDS[kind].mark.as === 'letter'),
        colours,
      ),
    ];
  },

  facts: {
    dataset: 'point_of_interest',
    words: texts({
      sv: {
        name: 'Miljön',
        method:
          'Lyktor, belysta gator, hållplatser, skolor, lekplatser, utskänkning, grönt och hus, som källan har dem.',
        limits: 'Det som inte är kartlagt kan finnas ändå: en gata utan lyktor på kartan är inte därför mörk.',
      },
      en: {
        name: 'The environment',
        method:
          'Lamps, lit streets, stops, schools, playgrounds, licensed premises, green and buildings, as the source has them.',
        limits:
          'What has not been mapped may be there all the same: a street without lamps on the map is not therefore dark.',
      },
    }),
  },
};

/** A ring with a letter for each point of the kinds that are shown: stops come from a layer of their own. */
function letterLayers(
  kinds: readonly EnvironmentKind[],
  colours: Parameters<SwitchedLayer['layers']>[0]['colours'],
): LayerSpecification[] {
  const points = kinds.filter((kind) => KINDS[kind].layer === 'point_of_interest');
  const filter: FilterSpecification =
    points.length === 0 ? NONE : (['any', ...points.map((kind) => KINDS[kind].filter)] as FilterSpecification);
  const letter = (kind: EnvironmentKind) => {
    const { mark } = KINDS[kind];
    return mark.as === 'letter' ? mark.letter : '';
  };
  const written: ExpressionSpecification = [
    'match',
    ['get', 'class'],
    ['school', 'preschool'],
    letter('schools'),
    'playground',
    letter('playgrounds'),
    'licensed',
    letter('licensed'),
    '',
  ];
  const ring = {
    'circle-radius': 8,
    'circle-color': colours.surface,
    'circle-stroke-color': colours.ink,
    'circle-stroke-width': 1.5,
  } as const;
  const text = (field: ExpressionSpecification | string) =>
    ({
      'text-field': field,
      'text-font': FONT_STRONG,
      'text-size': 11,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    }) as const;
  const stops = visibility(kinds.includes('stops'));
  return [
    {
      id: 'environment-stop',
      type: 'circle',
      source: 'ground',
      'source-layer': 'stop',
      layout: { visibility: stops },
      paint: ring,
    },
    {
      id: 'environment-stop-letter',
      type: 'symbol',
      source: 'ground',
      'source-layer': 'stop',
      layout: { ...text(letter('stops')), visibility: stops },
      paint: { 'text-color': colours.ink },
    },
    {
      id: 'environment-point',
      type: 'circle',
      source: 'ground',
      'source-layer': 'point_of_interest',
      filter,
      layout: { visibility: visibility(points.length > 0) },
      paint: ring,
    },
    {
      id: 'environment-letter',
      type: 'symbol',
      source: 'ground',
      'source-layer': 'point_of_interest',
      filter,
      layout: { ...text(written), visibility: visibility(points.length > 0) },
      paint: { 'text-color': colours.ink },
    },
  ];
}
