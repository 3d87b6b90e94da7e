import { words } from './words';
import { texts } from '../../../text/texts';
import type { FeatureCollection } from 'geojson';
import { geojson, pointFeature, visibility, type SwitchedLayer } from '../layer';
import { type MapContext } from '../map-context';

/** Planned presence in a week: a ring whose area is the planned hours, filled as far as they were delivered. */
export const presence: SwitchedLayer = {
  title: (language) => words[language].title,
  isThematic: true,
  // until it is known, everything is shown: nothing jumps where there is something
  hasSomething: ({ catalogue }) => catalogue === null || catalogue.presence_weeks.length > 0,

  sources: (context) => ({ presence: geojson(rings(context)) }),

  layers: ({ colours, layers }) => {
    const shared = {
      type: 'circle',
      source: 'presence',
      layout: { visibility: visibility(layers.includes('presence')) },
    } as const;
    // a mark, not a lid: squares are read through it, and where there are none it has its own weight
    const [planned, delivered] = layers.includes('grid') ? [0.06, 0.3] : [0.3, 0.62];
    return [
      {
        ...shared,
        id: 'presence-planned',
        paint: {
          'circle-radius': ['get', 'planned_px'],
          'circle-color': colours.presence1,
          'circle-opacity': planned,
          'circle-stroke-color': colours.presence5,
          'circle-stroke-width': 1.75,
        },
      },
      {
        ...shared,
        id: 'presence-delivered',
        paint: {
          'circle-radius': ['get', 'delivered_px'],
          'circle-color': colours.presence3,
          'circle-opacity': delivered,
        },
      },
      {
        id: 'presence-room',
        type: 'symbol',
        source: 'presence',
        // a small ring may lie under a name; else there is no room for all names on a phone
        filter: ['>', ['get', 'planned_px'], 6],
        layout: {
          ...shared.layout,
          'icon-image': 'room',
          'icon-size': ['/', ['get', 'planned_px'], ROOM_PX / 2],
          'icon-padding': 0,
          'icon-allow-overlap': true,
        },
        paint: { 'icon-opacity': 0 },
      },
    ];
  },

  facts: {
    dataset: 'presence',
    words: texts({
      sv: {
        name: 'Planerad närvaro',
        method: 'Ringens yta följer de planerade timmarna i veckan, den fyllda ytan de genomförda.',
        limits: 'Timmar är inte antal poliser. Inställda pass räknas som planerade men inte genomförda.',
      },
      en: {
        name: 'Planned presence',
        method: "The ring's area follows the planned hours of the week, the filled area the delivered ones.",
        limits: 'Hours are not numbers of officers. Cancelled passes count as planned, not as delivered.',
      },
    }),
  },
};

/** Side of the empty picture that holds a ring's room among the names, px. */
export const ROOM_PX = 16;

/** Radius in px, so that the area is as the minutes. */
export function presenceRadius(minutes: number, scale: number): number {
  return scale * Math.sqrt(minutes / 60);
}

function rings({ stadsdelar, presence, presence_scale }: MapContext): FeatureCollection | null {
  if (stadsdelar === null || presence === null) return null;
  const features = stadsdelar.features.flatMap(({ properties: area }) => {
    const row = presence.rows.find(({ stadsdel }) => stadsdel === area.stadsdel);
    if (!row || row.planned_min === 0) return [];
    // more may be delivered than was planned; the ring is then full
    const delivered = Math.min(row.delivered_min ?? 0, row.planned_min);
    return [
      pointFeature(area.label_lng, area.label_lat, {
        stadsdel: area.stadsdel,
        planned_px: presenceRadius(row.planned_min, presence_scale),
        delivered_px: presenceRadius(delivered, presence_scale),
      }),
    ];
  });
  return { type: 'FeatureCollection', features };
}
