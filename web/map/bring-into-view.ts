import type { Map as MapLibre } from 'maplibre-gl';
import type { Padding } from './create-map';

/** Whether a point lies where nothing covers the map, px from its upper left corner. */
export function isInView(
  { x, y }: { x: number; y: number },
  size: { width: number; height: number },
  padding: Padding,
): boolean {
  return x >= padding.left && x <= size.width - padding.right && y >= padding.top && y <= size.height - padding.bottom;
}

/** Moves the map to a position that is out of sight; what can be seen stays where it is, and the zoom always does. */
export function bringIntoView(map: MapLibre, middle: [lng: number, lat: number], padding: Padding): void {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  if (isInView(map.project(middle), { width, height }, padding)) return;
  map.easeTo({
    center: middle,
    // to the middle of what is not covered
    offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
    animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    duration: 400,
  });
}
