import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { Cell, Stadsdel } from '../api';
import type { AppState } from '../state/context';

/** What the pointer or the keyboard is at. */
export interface Pointed {
  stadsdel: string;
  /** px from the map's upper left corner */
  at: { x: number; y: number };
  /** the cell of the grid, where that layer is on */
  cell: { n: number; near: string | null } | null;
}

/** The stadsdel, and the grid cell, under a point of the map; null outside the municipality. */
export function stadsdelAt(
  map: MapLibre,
  point: { x: number; y: number },
  { view, answers }: AppState,
): Pointed | null {
  if (!map.getLayer('grid-fill')) return null;
  const features = map.queryRenderedFeatures(point as PointLike, { layers: ['land', 'grid-fill'] });
  const land = features.find(({ layer }) => layer.id === 'land');
  if (!land) return null;
  const found = features.find(({ layer }) => layer.id === 'grid-fill');
  const { stadsdel } = land.properties as Stadsdel;
  const cell = found?.properties as Cell | undefined;
  const showsGrid = cell && view.layers.includes('grid') && answers.grid.value !== null;
  return {
    stadsdel,
    at: { x: point.x, y: point.y },
    cell: showsGrid ? { n: Number(found?.state['n'] ?? 0), near: cell.near } : null,
  };
}
