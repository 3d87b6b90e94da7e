import { Map as MapLibre, prewarm, setWorkerCount, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Catalogue } from '../api/types';
import type { MapPosition } from '../state/view';
import type { Padding } from './free-part';
import { ROOM_PX } from './layers/presence/presence';

setWorkerUrl(workerUrl);
// a municipality is little to draw; the one worker starts while the server is asked
setWorkerCount(1);
prewarm();

export type BoundingBox = Catalogue['municipality']['bbox'];

/** Told with a movement that somebody has asked for by a button. */
export const BY_CHOICE = { chosen: true };

/** How far outside the municipality the map may be moved, as a share of its width and height. */
const MARGIN = 2;

/**
 * A map of the municipality, seen whole or where a link says; it never moves by itself afterwards.
 * @param at null for the whole of it
 */
export function createMap(
  container: HTMLElement,
  style: StyleSpecification,
  bbox: BoundingBox,
  padding: Padding,
  at: MapPosition | null,
): MapLibre {
  const [west, south, east, north] = bbox;
  const [dx, dy] = [(east - west) * MARGIN, (north - south) * MARGIN];
  const map = new MapLibre({
    container,
    style,
    ...(at === null
      ? { bounds: bbox, fitBoundsOptions: { padding } }
      : { center: [at.lng, at.lat] as [number, number], zoom: at.zoom }),
    maxBounds: [west - dx, south - dy, east + dx, north + dy],
    minZoom: 9,
    // where a doorway can be told from the next one
    maxZoom: 19,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // a change repaints at once
    fadeDuration: 0,
    renderWorldCopies: false,
  });
  // an empty picture, which keeps names off the rings of presence
  map.once('style.load', () =>
    map.addImage('room', { width: ROOM_PX, height: ROOM_PX, data: new Uint8Array(4 * ROOM_PX ** 2) }),
  );
  return map;
}

/** Shows the whole municipality again; `at_once` where the map itself has taken another shape. */
export function showAll(map: MapLibre, bbox: BoundingBox, padding: Padding, at_once = false): void {
  const animate = !at_once && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  map.fitBounds(bbox, { padding, animate, duration: 400 });
}
