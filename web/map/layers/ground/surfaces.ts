import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapColours } from '../../colours';
import { ground } from './ground-layer';

/** Green, water and buildings: what fills the ground. */
export function surfaceLayers(colours: MapColours, on: boolean): LayerSpecification[] {
  return [
    {
      ...ground('ground-green', 'green', on),
      type: 'fill',
      paint: {
        'fill-color': colours.green,
        // a reserve lies under what grows in it
        'fill-opacity': ['match', ['get', 'class'], 'reserve', 0.5, 'grass', 0.7, 1],
      },
    },
    {
      ...ground('ground-water', 'water', on),
      type: 'fill',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': colours.water },
    },
    {
      ...ground('ground-river', 'water', on),
      type: 'line',
      filter: ['all', ['==', ['geometry-type'], 'LineString'], ['!', ['to-boolean', ['get', 'is_tunnel']]]],
      layout: { ...ground('ground-river', 'water', on).layout, 'line-cap': 'round' },
      paint: { 'line-color': colours.water, 'line-width': byZoom(0.8, 4) },
    },
    {
      ...ground('ground-building', 'building', on),
      type: 'fill',
      minzoom: 13.5,
      paint: {
        'fill-color': colours.building,
        'fill-outline-color': colours.road,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 13.5, 0, 14.5, 1],
      },
    },
  ];
}

/** Widths that grow with the map: `far` px at zoom 12, `near` at 17. */
export function byZoom(far: number, near: number): ExpressionSpecification {
  return ['interpolate', ['exponential', 1.5], ['zoom'], 12, far, 17, near];
}
