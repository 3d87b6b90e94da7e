import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { SearchAnswer } from '../../api/types';
import { BY_CHOICE } from '../create-map';
import type { Padding } from '../free-part';

type Result = SearchAnswer['results'][number];

/** How close one looks at what has no extent of its own. */
const ZOOMS: Partial<Record<Result['kind'], number>> = { address: 18, coordinate: 17, place: 16 };
const ZOOM = 16.5;

/** Shows a result in the middle of what is not covered; the address of the page follows, as after any move. */
export function goTo(map: MapLibre, { kind, lng, lat, bounds }: Result, padding: Padding): void {
  const animate = !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (bounds !== null && kind !== 'stop' && kind !== 'point') {
    map.fitBounds(bounds, { padding, maxZoom: ZOOM, animate, duration: 600 }, BY_CHOICE);
    return;
  }
  map.easeTo(
    {
      center: [lng, lat],
      zoom: Math.max(map.getZoom(), ZOOMS[kind] ?? ZOOM),
      offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
      animate,
      duration: 600,
    },
    BY_CHOICE,
  );
}

/** Marks a result until another is found. */
export function placeMark(map: MapLibre, { lng, lat, name }: Result): { remove: () => void } {
  const element = document.createElement('div');
  element.className = 'found-mark';
  element.title = name;
  return new Marker({ element }).setLngLat([lng, lat]).addTo(map);
}
