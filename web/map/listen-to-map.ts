import type { Map as MapLibre } from 'maplibre-gl';
import type { AppState } from '../state/context';
import type { Drawing } from '../state/drawing.svelte';
import { isPattern, type Patterns } from '../state/patterns.svelte';
import type { ShownLayer } from '../state/shown-layer';
import { patternAt } from './pattern-at';
import { opensCell, stadsdelAt, type Pointed } from './pointed';

/**
 * Lets what is pointed at and pressed on a map be what the page tells and shows, and where it is moved to its address.
 * @param shown what its squares are of, now
 */
export function listenToMap(
  map: MapLibre,
  app: AppState,
  { patterns, drawing }: { patterns: Patterns; drawing: Drawing },
  shown: () => ShownLayer,
  onpoint: (pointed: Pointed | null) => void,
): void {
  const { view } = app;
  // a copied link brings back where somebody has moved the map to
  map.on('moveend', (event: { originalEvent?: unknown; chosen?: boolean }) => {
    if (event.originalEvent === undefined && event.chosen !== true) return;
    const { lng, lat } = map.getCenter();
    view.replace({ at: { lng, lat, zoom: map.getZoom() } });
  });
  map.on('mousemove', (event) => {
    // while it is dragged nothing is pointed at: to look for it at every step would cost the frames
    if (event.originalEvent.buttons > 0) {
      onpoint(null);
      return;
    }
    onpoint(stadsdelAt(map, event.point, app, shown()));
    patterns.point(patternAt(map, event.point, patterns.chosen));
  });
  map.on('mouseout', () => {
    onpoint(null);
    patterns.point(null);
  });
  drawing.middle = () => map.getCenter().toArray();
  map.on('click', (event) => {
    if (drawing.kind !== null) {
      drawing.add(event.lngLat.toArray());
      return;
    }
    const pattern = patternAt(map, event.point, patterns.chosen);
    // first the place or the chain, and its row in the panel; then what is in it
    if (pattern && !isPattern(pattern, patterns.chosen)) {
      patterns.choose(pattern);
      if (view.cell !== null || view.street !== null) view.update({ cell: null, street: null });
      return;
    }
    if (!pattern) patterns.choose(null);
    const at = stadsdelAt(map, event.point, app, shown());
    const chosen = at?.stadsdel ?? null;
    const cell = at && opensCell(at, app) ? (at.cell?.cell ?? null) : null;
    // a street is narrow, and what one points at on purpose
    const street = at?.street?.street ?? null;
    if (street !== null && street !== view.street) view.update({ street });
    else if (chosen !== view.chosen || cell !== view.cell || view.street !== null)
      view.update({ chosen, cell, street: null });
  });
}
