import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { inDrawOrder } from './draw-order';
import { PARTS } from './layers/all-layers';
import { isEmpty, type FeatureStates, type TileSource } from './layers/layer';
import type { MapContext } from './layers/map-context';

/** Everything that is drawn, as data. */
export function mapStyle(context: MapContext): StyleSpecification {
  const sources = mapSources(context);
  return {
    version: 8,
    sources: { ...sources, ...tileSources(context) },
    layers: inDrawOrder(PARTS.flatMap((part) => part.layers(context))).map((layer) => hideEmpty(layer, sources)),
  };
}

/** What has nothing to draw is hidden: the map would make tiles of it, and mask them in every frame. */
function hideEmpty(layer: LayerSpecification, sources: Record<string, GeoJSONSourceSpecification>): LayerSpecification {
  const source = 'source' in layer && typeof layer.source === 'string' ? sources[layer.source] : undefined;
  if (source === undefined || !isEmpty(source)) return layer;
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } };
}

export function mapSources(context: MapContext): Record<string, GeoJSONSourceSpecification> {
  return Object.assign({}, ...PARTS.map((part) => part.sources(context))) as Record<string, GeoJSONSourceSpecification>;
}

export function tileSources(context: MapContext): Record<string, TileSource> {
  return Object.assign({}, ...PARTS.map((part) => part.tiles?.(context))) as Record<string, TileSource>;
}

export function mapStates(context: MapContext): Record<string, FeatureStates> {
  return Object.assign({}, ...PARTS.map((part) => part.states?.(context))) as Record<string, FeatureStates>;
}

/** One property of a layer that differs between two styles. */
export interface LayerChange {
  id: string;
  kind: 'paint' | 'layout' | 'filter';
  name: string;
  value: unknown;
}

/** What to change on the map to get from one list of layers to another with the same ids. */
export function layerChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  return after.flatMap((layer) => {
    const was = old.get(layer.id);
    if (!was) throw new Error(`map layer '${layer.id}' was not mounted at the start`);
    const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
    const changes = (['paint', 'layout'] as const).flatMap((kind) => {
      const now = (layer[kind] ?? {}) as Record<string, unknown>;
      const then = (was[kind] ?? {}) as Record<string, unknown>;
      return [...new Set([...Object.keys(now), ...Object.keys(then)])]
        .filter((name) => differs(now[name], then[name]))
        .map((name): LayerChange => ({ id: layer.id, kind, name, value: now[name] }));
    });
    const filter = 'filter' in layer ? layer.filter : undefined;
    const oldFilter = 'filter' in was ? was.filter : undefined;
    return differs(filter, oldFilter)
      ? [...changes, { id: layer.id, kind: 'filter', name: 'filter', value: filter }]
      : changes;
  });
}
