import type { ErrorEvent, Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';
import type { MapColours } from '../../colours';
import { OUTSIDE } from './outside-ids';
import type { OutsideStyle } from './read-style';

/** ms: a map of which nothing has come by then is as good as none */
const PATIENCE_MS = 10_000;

/** Puts somebody else's map under what is counted, and its names over it. @param onfail when nothing of it comes */
export function addOutside(map: MapLibre, style: OutsideStyle, colours: MapColours, onfail: () => void): void {
  for (const { id, url } of style.sprites) map.addSprite(id, url);
  for (const [name, source] of Object.entries(style.sources)) map.addSource(name, source);
  for (const layer of style.below) map.addLayer(layer, 'outside-veil');
  for (const layer of style.above) map.addLayer(layer, 'ground-house-number');
  colourNames(map, style, colours);
  watch(map, style, onfail);
}

export function removeOutside(map: MapLibre, style: OutsideStyle): void {
  for (const { id } of [...style.below, ...style.above]) if (map.getLayer(id)) map.removeLayer(id);
  for (const name of Object.keys(style.sources)) if (map.getSource(name)) map.removeSource(name);
  for (const { id } of style.sprites) map.removeSprite(id);
}

/** Names are read in our colours, whichever theme they were drawn for. */
export function colourNames(map: MapLibre, style: OutsideStyle, colours: MapColours): void {
  for (const { id } of style.above) {
    map.setPaintProperty(id, 'text-color', colours.muted);
    map.setPaintProperty(id, 'text-halo-color', colours.paper);
    map.setPaintProperty(id, 'text-halo-width', 1.5);
  }
}

/** Tells once where tiles fail, or have not come in time, before any has come. */
function watch(map: MapLibre, style: OutsideStyle, onfail: () => void): void {
  const isOutside = (event: object) => 'sourceId' in event && String(event.sourceId).startsWith(OUTSIDE);
  const end = () => {
    clearTimeout(timer);
    map.off('sourcedata', oncome);
  };
  let isOver = false;
  const fail = () => {
    if (isOver) return;
    isOver = true;
    end();
    onfail();
  };
  const oncome = (event: MapSourceDataEvent) => {
    if (!isOutside(event) || !('tile' in event)) return;
    isOver = true;
    end();
  };
  const timer = setTimeout(() => {
    if (!Object.keys(style.sources).every((name) => !map.getSource(name) || map.isSourceLoaded(name))) fail();
  }, PATIENCE_MS);
  map.on('sourcedata', oncome);
  map.on('error', (event: ErrorEvent) => {
    if (isOutside(event)) fail();
    else console.error(event.error);
  });
}
