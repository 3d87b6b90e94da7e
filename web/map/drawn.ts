import type {
  GeoJSONSource,
  GeoJSONSourceSpecification,
  LayerSpecification,
  Map as MapLibre,
  RasterTileSource,
  VectorTileSource,
} from 'maplibre-gl';
import { addOutside, colourNames, removeOutside } from './layers/outside/draw-outside';
import type { FeatureStates, TileSource } from './layers/layer';
import type { MapContext } from './layers/map-context';
import { layerChanges, mapSources, mapStates, mapStyle, tileSources } from './style';

/** Features up to which data is compared by what it says; above, by whether it is the same object. */
const COMPARED_BY_VALUE = 200;

/** What the map shows now, so that only what differs is sent to it. */
export class Drawn {
  readonly #map: MapLibre;
  #sources: Record<string, GeoJSONSourceSpecification>;
  #tiles: Record<string, TileSource>;
  #layers: readonly LayerSpecification[];
  #states: Record<string, FeatureStates> = {};
  #changes = 0;
  #outside: Pick<MapContext, 'outside' | 'colours'> | null = null;

  /** `context` is what the map was created from. */
  constructor(map: MapLibre, context: MapContext) {
    this.#map = map;
    this.#sources = mapSources(context);
    this.#tiles = tileSources(context);
    this.#layers = mapStyle(context).layers;
  }

  /**
   * Brings the map up to a new context.
   * @returns whether anything of it differs from what the map shows
   */
  draw(context: MapContext): boolean {
    const before = this.#changes;
    this.#drawSources(mapSources(context));
    this.#drawTiles(tileSources(context));
    this.#drawStates(mapStates(context));
    this.#drawLayers(mapStyle(context).layers);
    this.#drawOutside(context);
    return this.#changes > before;
  }

  #drawSources(sources: Record<string, GeoJSONSourceSpecification>): void {
    for (const [name, { data }] of Object.entries(sources)) {
      if (sameData(this.#sources[name]?.data, data)) continue;
      this.#changes += 1;
      void this.#map.getSource<GeoJSONSource>(name)?.setData(data);
      // other geometry, other features: states are for those that are gone
      this.#map.removeFeatureState({ source: name });
      this.#states[name] = new Map();
    }
    this.#sources = sources;
  }

  #drawTiles(sources: Record<string, TileSource>): void {
    for (const [name, { tiles = [] }] of Object.entries(sources)) {
      if (tiles[0] === this.#tiles[name]?.tiles?.[0]) continue;
      this.#changes += 1;
      this.#map.getSource<VectorTileSource | RasterTileSource>(name)?.setTiles(tiles);
    }
    this.#tiles = sources;
  }

  #drawStates(states: Record<string, FeatureStates>): void {
    for (const [source, now] of Object.entries(states)) {
      const then = this.#states[source] ?? new Map<never, never>();
      for (const id of then.keys()) {
        if (now.has(id)) continue;
        this.#changes += 1;
        this.#map.removeFeatureState({ source, id });
      }
      for (const [id, state] of now) {
        if (sameState(then.get(id), state)) continue;
        this.#changes += 1;
        this.#map.setFeatureState({ source, id }, state);
      }
    }
    this.#states = { ...states };
  }

  #drawOutside({ outside, colours, answers }: MapContext): void {
    const before = this.#outside;
    if ((before?.outside ?? null) === outside && (outside === null || before?.colours === colours)) return;
    this.#changes += 1;
    if (outside !== null && before?.outside === outside) colourNames(this.#map, outside, colours);
    else {
      if (before?.outside) removeOutside(this.#map, before.outside);
      if (outside !== null) addOutside(this.#map, outside, colours, () => answers.outside.giveUp());
    }
    this.#outside = { outside, colours };
  }

  #drawLayers(layers: readonly LayerSpecification[]): void {
    for (const { id, kind, name, value } of layerChanges(this.#layers, layers)) {
      this.#changes += 1;
      if (kind === 'paint') this.#map.setPaintProperty(id, name as never, value as never);
      else if (kind === 'layout') this.#map.setLayoutProperty(id, name as never, value as never);
      else this.#map.setFilter(id, value as never);
    }
    this.#layers = layers;
  }
}

function sameData(a: GeoJSONSourceSpecification['data'] | undefined, b: GeoJSONSourceSpecification['data']): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (a.type !== 'FeatureCollection' || b.type !== 'FeatureCollection') return false;
  if (a.features.length !== b.features.length || a.features.length > COMPARED_BY_VALUE) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameState(a: Readonly<Record<string, unknown>> | undefined, b: Readonly<Record<string, unknown>>): boolean {
  return a !== undefined && Object.keys(b).every((key) => a[key] === b[key]);
}
