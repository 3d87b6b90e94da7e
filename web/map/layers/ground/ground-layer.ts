import { visibility } from '../layer';

/** What every layer of the ground begins with. */
export function ground(id: string, layer: string, on: boolean) {
  return { id, source: 'ground', 'source-layer': layer, layout: { visibility: visibility(on) } } as const;
}
