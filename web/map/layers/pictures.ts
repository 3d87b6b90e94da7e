import { backgroundTiles } from '../../api/links';
import type { Catalogue } from '../../api/types';

/** A map of pictures that the municipality has itself. */
export interface Pictures {
  tiles: string;
  bounds: [number, number, number, number];
  min_zoom: number;
  max_zoom: number;
}

/** What the server has of pictures; null where there are none. */
export function picturesOf(catalogue: Pick<Catalogue, 'background'> | null, origin: string): Pictures | null {
  const background = catalogue?.background ?? null;
  if (background?.kind !== 'raster') return null;
  const { version, bounds, min_zoom, max_zoom } = background;
  return { tiles: origin + backgroundTiles(version), bounds, min_zoom, max_zoom };
}
