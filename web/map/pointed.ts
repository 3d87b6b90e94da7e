import type { Map as MapLibre, PointLike } from 'maplibre-gl';
import type { ByStreet, Cell, ServiceCallGrid, Stadsdel } from '../api/types';
import type { AppState } from '../state/context';
import { squareAt } from './layers/calls/square-at';
import { shownLayer, type ShownLayer } from '../state/shown-layer';

/** What the pointer or the keyboard is at. */
export interface Pointed {
  stadsdel: string;
  /** px from the map's upper left corner */
  at: { x: number; y: number };
  /** the cell of the grid, where that layer is on */
  cell: { cell: number; n: number; near: string | null; class: number | null } | null;
  /** the square of calls for service, where that layer is on */
  call: ServiceCallGrid['squares'][number] | null;
  /** the stretch of street, where that layer is on */
  street: ByStreet['streets'][number] | null;
}

/** Nobody hits a line: as far beside it counts, px. */
const BESIDE = 5;

/** The stadsdel, and the grid cell, under a point of the map; null outside the municipality. */
export function stadsdelAt(
  map: MapLibre,
  point: { x: number; y: number },
  app: AppState,
  { grid, analysis }: Pick<ShownLayer, 'grid' | 'analysis'> = shownLayer(app),
): Pointed | null {
  if (!map.getLayer('grid-fill')) return null;
  const features = map.queryRenderedFeatures(point as PointLike, { layers: ['land', 'grid-fill'] });
  const land = features.find(({ layer }) => layer.id === 'land');
  if (!land) return null;
  const found = features.find(({ layer }) => layer.id === 'grid-fill');
  const { stadsdel } = land.properties as Stadsdel;
  const cell = found?.properties as Cell | undefined;
  const shown = app.view.layers.includes('grid') && (analysis ?? grid) !== null;
  return {
    stadsdel,
    at: { x: point.x, y: point.y },
    cell:
      cell && shown
        ? {
            cell: cell.cell,
            n: Number(found?.state['n'] ?? 0),
            near: cell.near,
            class: analysis ? Number(found?.state['class'] ?? -1) : null,
          }
        : null,
    call: callAt(map, point, app),
    street: streetAt(map, point, app),
  };
}

/** The hottest stretch of street at a point. */
function streetAt(map: MapLibre, { x, y }: { x: number; y: number }, { view, answers }: AppState): Pointed['street'] {
  const known = view.layers.includes('streets') ? answers.streets.value : null;
  if (!known || !map.getLayer('hot-street')) return null;
  const around: [PointLike, PointLike] = [
    [x - BESIDE, y - BESIDE],
    [x + BESIDE, y + BESIDE],
  ];
  const found = map.queryRenderedFeatures(around, { layers: ['hot-street'] });
  const ids = new Set(found.map(({ properties }) => String(properties['street'])));
  // most per 100 m first
  return known.streets.find(({ street }) => ids.has(street)) ?? null;
}

/** The square of calls for service at a point: a ring of one call is too small to be hit. */
function callAt(map: MapLibre, { x, y }: { x: number; y: number }, { view, answers }: AppState): Pointed['call'] {
  const known = view.layers.includes('calls') ? answers.calls.value : null;
  return known === null ? null : squareAt(known, map.unproject([x, y]));
}

/** Whether a press there opens the square, and not its stadsdel: first the place, then what is in it. */
export function opensCell({ cell, stadsdel }: Pointed, { view }: AppState): boolean {
  if (cell === null) return false;
  const hasSomething = cell.class === null ? cell.n > 0 : cell.class >= 0 || cell.n > 0;
  return hasSomething && (view.method !== 'count' || view.chosen === stadsdel);
}
