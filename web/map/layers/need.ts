import type { FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { formatShare, formatHours } from '../../text/format';
import { texts } from '../../text/texts';
import type { ColourName } from '../colours';
import { type MapPart, geojson, visibility } from './layer';
import { type MapContext } from './map-context';
import type { Level, StadsdelNeed } from './stadsdel-need';

const LEVELS: readonly Level[] = [0, 1, 2];

/** Need and presence together: a stadsdel in one of nine colours. */
export const need: MapPart = {
  sources: (context) => ({ need: geojson(areas(context)) }),

  layers: ({ colours, need }) => [
    {
      id: 'need-fill',
      type: 'fill',
      source: 'need',
      layout: { visibility: visibility(need !== null) },
      paint: {
        'fill-color': [
          'match',
          ['get', 'need_class'],
          ...LEVELS.flatMap((n) => LEVELS.flatMap((p) => [`${n}${p}`, colours[needColour(n, p)]])),
          colours.land,
        ] as unknown as ExpressionSpecification,
        'fill-opacity': 0.8,
      },
    },
  ],

  facts: {
    dataset: 'offence',
    words: texts({
      sv: {
        name: 'Behov och planerad närvaro',
        method:
          'Siffrorna är stadsdelens andel av veckans behov och de timmar som är planerade där. Andelen är dess del av de planerade minuterna mot dess del av behovet.',
        limits:
          'Behov är hur anmälda brott har fördelat sig i underlagets period. Det säger inte vad som kommer att hända.',
      },
      en: {
        name: 'Need and planned presence',
        method:
          "The figures are the stadsdel's share of the week's need and the hours planned there. The share is its part of the planned minutes against its part of the need.",
        limits: 'Need is how reported offences were spread in the period counted on. It does not say what will happen.',
      },
    }),
  },
};

/** The colour of a need with a presence. */
export function needColour(need: Level, presence: Level): ColourName {
  return `need${need}${presence}`;
}

/** The figures that stand under the name of a stadsdel: its share of the need, and the hours planned. */
export function needFigure({ share, planned_min }: StadsdelNeed, language: MapContext['language']): string {
  return `${formatShare(share, language)} · ${formatHours(planned_min, language)}`;
}

function areas({ stadsdelar, need }: MapContext): FeatureCollection | null {
  if (stadsdelar === null || need === null) return null;
  const features = stadsdelar.features.flatMap(({ type, geometry, properties: { stadsdel } }) => {
    const row = need.find((row) => row.stadsdel === stadsdel);
    return row ? [{ type, geometry, properties: { stadsdel, need_class: `${row.need}${row.presence}` } }] : [];
  });
  return { type: 'FeatureCollection', features };
}
