import type { Map as MapLibre } from 'maplibre-gl';

/** A round length and how much of the map's width it is. */
export interface ScaleBar {
  metres: number;
  /** of the map's width, 0 to 1 */
  share: number;
}

/** Metres in a pixel of 512 px tiles at zoom 0 on the equator: the earth's circumference over the tile. */
const METRES_PER_PX = 40_075_016.686 / 512;

/** The longest of 1, 2, 5, 10, … metres that is no more than a quarter of the map's width. */
export function roundScale(width_px: number, lat: number, zoom: number): ScaleBar {
  const width_m = (width_px * METRES_PER_PX * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const most = width_m / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, share: metres / width_m };
}

/** The scale of the map as it is drawn, in its middle. */
export function scaleBar(map: MapLibre): ScaleBar {
  return roundScale(map.getContainer().clientWidth, map.getCenter().lat, map.getZoom());
}
