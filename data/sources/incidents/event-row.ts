import { pointOnFeature } from '@turf/point-on-feature';
import type { Pack } from '../../pack/schema';
import type { TextRow } from '../merge-table';
import type { Location } from './locate-event';
import type { FeedEvent } from './parse-event';

/** Makes rows of the incident table; the geometry is the named place's point or a point within the stadsdel, never the feed's. */
export function eventRowMaker(pack: Pack): (event: FeedEvent, location: Location) => TextRow {
  // five decimals are a metre, more than a label needs
  const round = (degree: number) => Math.round(degree * 1e5) / 1e5;
  const points = new Map(
    pack.stadsdelar.map((s) => [s.properties.stadsdel, pointOnFeature(s).geometry.coordinates.map(round)]),
  );
  return (event, { located, stadsdel, place }) => {
    const point =
      located === 'place' && place !== null
        ? [place.lng, place.lat]
        : located === 'stadsdel' && stadsdel !== null
          ? points.get(stadsdel)
          : undefined;
    return {
      incident_id: String(event.incident_id),
      published_at: event.published_at,
      occurred_from: event.occurred_from,
      type: event.type,
      title: event.title,
      summary: event.summary,
      url: event.url,
      is_summary: String(event.is_summary),
      located,
      stadsdel,
      place: place?.name ?? null,
      geometry: point === undefined ? null : `POINT (${point[0]} ${point[1]})`,
    };
  };
}
