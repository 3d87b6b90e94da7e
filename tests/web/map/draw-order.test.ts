import { describe, expect, it } from 'vitest';
import { drawOrder, inDrawOrder } from '../../../web/map/draw-order';
import { mapStyle } from '../../../web/map/style';
import { context } from './map-context';

describe('the draw order', () => {
  it('refuses a layer that it does not know', () => {
    expect(() => drawOrder('lava')).toThrow("map layer 'lava' is not in DRAW_ORDER");
  });

  it('lays borders above fills, presence above borders, and names above all that is seen', () => {
    const order = [
      'land',
      'stadsdelar-fill',
      'grid-fill',
      'stadsdelar-border',
      'prioritised-border',
      'presence-planned',
      'stadsdel-name',
    ];
    expect([...order].sort((a, b) => drawOrder(a) - drawOrder(b))).toEqual(order);
  });

  it('sorts layers from the bottom up', () => {
    const layers = ['grid-fill', 'background'].map((id) => ({ id, type: 'background' as const }));
    expect(inDrawOrder(layers).map(({ id }) => id)).toEqual(['background', 'grid-fill']);
  });

  it('knows every layer of the map, each of them once', () => {
    const ids = mapStyle(context()).layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(() => ids.forEach(drawOrder)).not.toThrow();
  });
});
