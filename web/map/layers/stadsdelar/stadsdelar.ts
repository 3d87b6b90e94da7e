import { words } from './words';
import { texts } from '../../../text/texts';
import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { ByStadsdel } from '../../../api/types';
import type { Measure } from '../../../state/view';
import { formatChange, formatHours, formatNumber } from '../../../text/format';
import { CHANGE_CLASSES, changeClass, classColour, classIndex } from '../../classes';
import { hotColours, type MapColours } from '../../colours';
import { FONT, FONT_STRONG } from '../../fonts';
import { presenceRadius } from '../presence/presence';
import { geojson, pointFeature, visibility, type SwitchedLayer } from '../layer';
import { type MapContext } from '../map-context';
import { needFigure } from '../need';

/** The stadsdelar: filled by a measure when switched on; their borders and names are always there. */
export const stadsdelar: SwitchedLayer = {
  title: (language) => words[language].title,
  isThematic: true,
  counted: ({ answers }) => answers.byStadsdel.value?.counted,
  reading: ({ view }) => (view.measure === 'change_pct' ? words[view.language].changeWhy : null),

  sources: (context) => ({
    stadsdelar: geojson(context.stadsdelar, { id: 'stadsdel' }),
    'stadsdel-name': geojson(names(context)),
  }),

  layers: ({ colours, layers, measure, need, chosen, tours }) => {
    const on = layers.includes('stadsdelar');
    const round = { 'line-join': 'round' } as const;
    const outline = (state: string, colour: string, width: number | ExpressionSpecification) => ({
      'line-color': colour,
      'line-width': ['case', ['boolean', ['feature-state', state], false], width, 0] as ExpressionSpecification,
    });
    // wide enough to be seen on both sides of the border of a prioritised one
    const beside = (width: number, wide: number): ExpressionSpecification | number =>
      layers.includes('prioritised') ? ['case', ['get', 'prioritised'], wide, width] : width;
    return [
      {
        id: 'stadsdelar-fill',
        type: 'fill',
        source: 'stadsdelar',
        layout: { visibility: visibility(on) },
        paint: {
          'fill-color': fillColour(measure, colours),
          'fill-opacity': layers.includes('grid') ? 0.55 : 0.9,
        },
      },
      {
        id: 'stadsdelar-border',
        type: 'line',
        source: 'stadsdelar',
        layout: round,
        paint: { 'line-color': colours.outline, 'line-width': 1 },
      },
      {
        id: 'pointed-border',
        type: 'line',
        source: 'stadsdelar',
        layout: round,
        paint: outline('pointed', colours.ink, 2),
      },
      {
        id: 'chosen-casing',
        type: 'line',
        source: 'stadsdelar',
        layout: { ...round, visibility: visibility(chosen !== null) },
        paint: outline('chosen', colours.surface, beside(7, 13)),
      },
      {
        id: 'chosen-border',
        type: 'line',
        source: 'stadsdelar',
        layout: { ...round, visibility: visibility(chosen !== null) },
        paint: outline('chosen', colours.ink, beside(3.5, 9.5)),
      },
      {
        id: 'stadsdel-name',
        type: 'symbol',
        source: 'stadsdel-name',
        layout: {
          // where names have hardly room, what the rings show already waits for a closer look
          'text-field': [
            'step',
            ['zoom'],
            nameOver('value'),
            tours ? ALL_BESIDE_MARKS : ALL_FROM_ZOOM,
            nameOver('figure'),
          ],
          'text-font': FONT_STRONG,
          'text-size': ['interpolate', ['linear'], ['zoom'], 10.5, 11, 11.5, TEXT_SIZE],
          'text-max-width': 9,
          'text-line-height': 1.15,
          'text-variable-anchor': [
            'top',
            'bottom',
            'left',
            'right',
            'top-left',
            'top-right',
            'bottom-left',
            'bottom-right',
          ],
          'text-radial-offset': ['get', 'offset_em'],
          'text-justify': 'auto',
          'text-padding': 1,
          // prioritised and large ones keep their names when there is not room for all
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: { 'text-color': colours.ink, 'text-halo-color': colours.paper, 'text-halo-width': need ? 2.4 : 1.6 },
      },
    ];
  },

  states: ({ stadsdelar, byStadsdel, layers, measure, chosen }) => ({
    stadsdelar: new Map(
      stadsdelar?.features.map(({ properties: { stadsdel } }) => {
        const row = byStadsdel?.rows.find((row) => row.stadsdel === stadsdel);
        // unseen, it is not drawn anew
        const isShown = byStadsdel !== null && layers.includes('stadsdelar');
        const fill = isShown ? fillClass(row, measure, byStadsdel.breaks) : null;
        return [stadsdel, { class: fill, chosen: stadsdel === chosen }];
      }),
    ),
  }),

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Anmälda brott per stadsdel',
        method:
          'Anmälda brott i stadsdelen, som antal, per 1 000 boende och år, per km² och år, eller som förändring mot samma datum året före.',
        limits:
          'Per 1 000 boende säger lite där många vistas men få bor. Stadsdelar under 1 000 invånare får inget sådant värde, och inte heller få brott på kortare tid än ett år.',
      },
      en: {
        name: 'Reported offences per stadsdel',
        method:
          'Reported offences in the stadsdel: number, per 1,000 residents and year, per km² and year, or change on the same dates a year before.',
        limits:
          'Per 1,000 residents says little where many stay but few live. A stadsdel below 1,000 residents gets no such value, nor do few offences in less than a year.',
      },
    }),
  },
};

/** The fill for a measure, from the feature state `class`: missing is the land's own colour, not zero and not few. */
export function fillColour(measure: Measure, colours: MapColours): ExpressionSpecification {
  const byChange = changeColours(colours);
  const known =
    measure === 'change_pct' ? CHANGE_CLASSES.map((name) => byChange[name]) : [colours.zero, ...hotColours(colours)];
  return classColour(['coalesce', ['feature-state', 'class'], -1], colours.land, known);
}

/** Which of those colours is a stadsdel's own; null where it has no value. */
function fillClass(row: ByStadsdel['rows'][number] | undefined, measure: Measure, breaks: ByStadsdel['breaks']) {
  if (row === undefined) return null;
  if (measure === 'change_pct') {
    const change = changeClass(row);
    return change && CHANGE_CLASSES.indexOf(change);
  }
  const value = row[measure];
  return value === null ? null : classIndex(value, breaks[measure]) + 1;
}

/** Warm for more; a grey that is not presence for fewer; the ground's own grey for what chance alone gives. */
function changeColours(colours: MapColours): Record<(typeof CHANGE_CLASSES)[number], string> {
  return {
    fewer2: colours.fewer2,
    fewer1: colours.fewer1,
    chance: colours.chance,
    more1: colours.hot3,
    more2: colours.hot4,
  };
}

const TEXT_SIZE = 13;
/** Beside the numbers of a tour a name looks for room to a side of where it would lie. */
const BESIDE_EM = 1;

/** On a phone the whole municipality is seen from a little further away than this. */
const ALL_FROM_ZOOM = 11;
/** Among the marks of a week's passes a name has room from further away than the hours below it: every name is read. */
const ALL_BESIDE_MARKS = 12.5;

function nameOver(figure: 'value' | 'figure'): ExpressionSpecification {
  return [
    'format',
    ['get', 'name'],
    { 'text-font': ['literal', FONT_STRONG] },
    ['case', ['==', ['get', figure], ''], '', ['concat', '\n', ['get', figure]]],
    { 'font-scale': 0.85, 'text-font': ['literal', FONT] },
  ];
}

/** Names where the map has room for them: below the presence ring, with the figure of the layer that is on. */
function names(context: MapContext): FeatureCollection | null {
  const { stadsdelar, presence, byStadsdel, layers, language, measure } = context;
  if (stadsdelar === null) return null;
  const features = stadsdelar.features.map(({ properties: area }) => {
    const row = presence?.rows.find(({ stadsdel }) => stadsdel === area.stadsdel);
    const radius = layers.includes('presence') && row ? presenceRadius(row.planned_min, context.presence_scale) : 0;
    const value = byStadsdel?.rows.find(({ stadsdel }) => stadsdel === area.stadsdel)?.[measure];
    const inNeed = context.need?.find(({ stadsdel }) => stadsdel === area.stadsdel);
    const values = [
      inNeed && needFigure(inNeed, language),
      layers.includes('stadsdelar') && value !== null && value !== undefined && formatMeasure(value, measure, language),
    ].filter((figure) => typeof figure === 'string');
    // beside the numbers of a tour every name has room, where its figure waits
    const shownPresence =
      layers.includes('presence') && row && row.planned_min > 0 && !context.tours?.tour
        ? [formatHoursPerWeek(row.planned_min, language)]
        : [];
    return pointFeature(area.label_lng, area.label_lat, {
      name: area.name,
      value: values.join(' · '),
      figure: [...values, ...shownPresence].join(' · '),
      // upwards and downwards the map takes 7/24 em off, for the letters that do not reach that far
      offset_em: radius > 0 ? (radius + 3) / TEXT_SIZE + 7 / 24 : context.tours?.tour ? BESIDE_EM : 0,
      rank: (area.prioritised ? 0 : 1e6) - area.population,
    });
  });
  return { type: 'FeatureCollection', features };
}

function formatHoursPerWeek(minutes: number, language: MapContext['language']): string {
  return formatHours(minutes, language) + (language === 'sv' ? '/v' : '/wk');
}

/** A measure's value as it stands on the map, without unit. */
export function formatMeasure(value: number, measure: Measure, language: MapContext['language']): string {
  if (measure === 'change_pct') return formatChange(value, language);
  return formatNumber(value, language, measure === 'rate_per_1000' ? 1 : 0);
}
