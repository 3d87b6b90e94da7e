import type { LayerSpecification } from 'maplibre-gl';

/** Every layer of the map, from the bottom up. */
const DRAW_ORDER = [
  'background',
  'land',
  'green',
  'ground-green',
  'stadsdelar-fill',
  'need-fill',
  'ground-square',
  'ground-building',
  'environment-green',
  'environment-building',
  'grid-fill',
  'grid-outline',
  'grid-stable',
  'cluster-fill',
  'area-fill',
  'water',
  'ground-water',
  'ground-river',
  'ground-tunnel',
  'ground-path',
  'road-casing',
  'road',
  'ground-street-casing',
  'ground-street',
  'ground-rail-below',
  'ground-rail',
  'rail',
  'tram',
  'metro',
  'environment-lit',
  'hot-street-casing',
  'hot-street',
  'chosen-street-casing',
  'chosen-street',
  'stadsdelar-border',
  'pointed-border',
  'chosen-casing',
  'chosen-border',
  'chosen-cell-casing',
  'chosen-cell-border',
  'prioritised-casing',
  'prioritised-border',
  'presence-planned',
  'presence-delivered',
  'cluster-casing',
  'cluster-border',
  'area-casing',
  'area-border',
  'string-casing',
  'string-line',
  'string-square',
  'cell-letter',
  'cluster-badge',
  'area-corner',
  'environment-lamp',
  'environment-point',
  'environment-letter',
  'station',
  'ground-stop',
  'environment-stop',
  'environment-stop-letter',
  'ground-house-number',
  'ground-path-name',
  'ground-area-name',
  'ground-street-name',
  'ground-water-name',
  'ground-main-street-name',
  'water-name',
  'neighbour-name',
  'place-name',
  'station-name',
  'ground-stop-name',
  'stadsdel-name',
  // nothing is seen of it; names are placed from the top down, and make way for what is placed before them
  'presence-room',
  'string-order',
  'cluster-number',
] as const;

/** Where a layer lies, 0 at the bottom; a layer that is not in the list throws. */
export function drawOrder(id: string): number {
  const order = (DRAW_ORDER as readonly string[]).indexOf(id);
  if (order < 0) throw new Error(`map layer '${id}' is not in DRAW_ORDER: say there what it lies above`);
  return order;
}

/** The layers from the bottom up. */
export function inDrawOrder(layers: readonly LayerSpecification[]): LayerSpecification[] {
  return [...layers].sort((a, b) => drawOrder(a.id) - drawOrder(b.id));
}
