import type { MapLayer } from '../state/view';

/** The layers with the squares on, which a method colours; the values of the stadsdelar make way for them. */
export function withGrid(layers: readonly MapLayer[]): readonly MapLayer[] {
  return layers.includes('grid') ? layers : ['grid', ...layers.filter((layer) => layer !== 'stadsdelar')];
}
