import type { Map as MapLibre } from 'maplibre-gl';
import { isFree, type Box, type Padding } from './free-part';

/** px around a middle that have to be seen for it to be told where it lies */
const REACH = 40;

/** What of a map is free: what lies over it, and the padding around the largest part with nothing over it. */
export interface Free {
  boxes: readonly Box[];
  padding: Padding;
}

/** Moves the map to a position that is out of sight or covered; what can be seen stays where it is, and the zoom always does. */
export function bringIntoView(map: MapLibre, middle: [lng: number, lat: number], { boxes, padding }: Free): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  if (isFree(map.project(middle), REACH, { width, height }, boxes)) return;
  map.easeTo({
    center: middle,
    // to the middle of what is not covered
    offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    duration: 400,
  });
}
