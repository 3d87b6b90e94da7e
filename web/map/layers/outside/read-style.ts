import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { FONT } from '../../fonts';
import { OUTSIDE } from './outside-ids';
import { readSource } from './read-source';

/** A map of somebody else's, as layers to put among ours. */
export interface OutsideStyle {
  sources: Record<string, SourceSpecification>;
  /** surfaces and lines, which lie under what is counted */
  below: LayerSpecification[];
  /** names and signs, which lie over it */
  above: LayerSpecification[];
  sprites: { id: string; url: string }[];
  /** whom its sources ask to be named, as text */
  attribution: string;
  /** layers that are fetched from other hosts, or in ways that we cannot */
  n_left_out: number;
}

/**
 * Makes the layers of a MapLibre style ours: only what is fetched from the host of the style itself, names in our own
 * typeface so that nothing is asked for glyphs, and addresses that are relative to the style made whole.
 * @param address of the style
 * @param fetchJson for the TileJSON of its sources
 * @throws {Error} where it is no style, or none of it can be drawn
 */
export async function readStyle(
  given: unknown,
  address: string,
  fetchJson: (address: string) => Promise<unknown>,
): Promise<OutsideStyle> {
  const style = given as { version?: unknown; sources?: unknown; layers?: unknown; sprite?: unknown } | null;
  if (style?.version !== 8 || typeof style.sources !== 'object' || !Array.isArray(style.layers))
    throw new Error(`got something else from ${address}, expected a MapLibre style (version 8)`);
  const read = await Promise.all(
    Object.entries(style.sources ?? {}).map(
      async ([name, source]) => [name, await readSource(source, address, fetchJson).catch(() => null)] as const,
    ),
  );
  const sources = new Map(read.flatMap(([name, source]) => (source === null ? [] : [[name, source] as const])));
  const sprites = spritesOf(style.sprite, address);
  const layers = (style.layers as LayerSpecification[]).filter(
    (layer) => layer.type === 'background' || ('source' in layer && sources.has(layer.source)),
  );
  if (!layers.some(({ type }) => type !== 'background'))
    throw new Error(`${address} has no layers from ${new URL(address).host}`);
  const own = layers.map((layer) => ownLayer(layer, sprites.length > 0));
  return {
    sources: Object.fromEntries([...sources].map(([name, { source }]) => [OUTSIDE + name, source])),
    below: own.filter(({ type }) => type !== 'symbol'),
    above: own.filter(({ type }) => type === 'symbol'),
    sprites,
    attribution: [...new Set([...sources.values()].map(({ attribution }) => attribution))].filter(Boolean).join('; '),
    n_left_out: style.layers.length - layers.length,
  };
}

/** A style's pictures: one address, or several with names; those of other hosts are left out. */
function spritesOf(given: unknown, address: string): OutsideStyle['sprites'] {
  const all = typeof given === 'string' ? [{ id: 'default', url: given }] : Array.isArray(given) ? given : [];
  return (all as { id?: unknown; url?: unknown }[]).flatMap(({ id, url }) => {
    if (typeof id !== 'string' || typeof url !== 'string' || !URL.canParse(url, address)) return [];
    const whole = new URL(url, address);
    return whole.origin === new URL(address).origin ? [{ id, url: whole.href }] : [];
  });
}

/** What asks for pictures that there are none of. */
const OF_PICTURES = ['icon-image', 'fill-pattern', 'line-pattern', 'background-pattern', 'fill-extrusion-pattern'];

function ownLayer(layer: LayerSpecification, hasPictures: boolean): LayerSpecification {
  const plain = (properties: object = {}) =>
    Object.fromEntries(Object.entries(properties).filter(([name]) => hasPictures || !OF_PICTURES.includes(name)));
  return {
    ...layer,
    id: OUTSIDE + layer.id,
    ...('source' in layer ? { source: OUTSIDE + layer.source } : {}),
    layout: { ...plain(layer.layout), ...(layer.type === 'symbol' ? { 'text-font': FONT } : {}) },
    paint: plain(layer.paint),
  } as LayerSpecification;
}
