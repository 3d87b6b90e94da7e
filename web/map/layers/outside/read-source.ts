import type { SourceSpecification } from 'maplibre-gl';

interface Read {
  source: SourceSpecification;
  /** whom it asks to be named, without markup */
  attribution: string;
}

type Given = Partial<Record<'type' | 'url' | 'data' | 'attribution', unknown>> & { tiles?: unknown };

/** What a TileJSON says that a source may say itself. */
const DESCRIBED = ['tiles', 'minzoom', 'maxzoom', 'bounds', 'scheme', 'attribution', 'encoding'] as const;

/**
 * A source of a style, with every address whole; null where it is of a kind that we do not draw, or of another host.
 * @param address of the style
 * @param fetchJson for a TileJSON; throws where there is none
 */
export async function readSource(
  given: unknown,
  address: string,
  fetchJson: (address: string) => Promise<unknown>,
): Promise<Read | null> {
  const { url, ...source } = { ...(given as Given) };
  switch (source.type) {
    case 'vector':
    case 'raster':
    case 'raster-dem': {
      const described = typeof url === 'string' ? onHost(url, address) : address;
      if (described === null) return null;
      const json = typeof url === 'string' ? await fetchJson(described) : null;
      const whole: Given = { ...only(json), ...source };
      const tiles = (Array.isArray(whole.tiles) ? whole.tiles : [])
        .map((tile) => onHost(String(tile), described, address))
        .filter((tile) => tile !== null);
      if (tiles.length === 0) return null;
      return read({ ...whole, tiles });
    }
    case 'geojson': {
      const data = typeof source.data === 'string' ? onHost(source.data, address) : source.data;
      return data ? read({ ...source, data }) : null;
    }
    default:
      return null;
  }
}

function read({ attribution, ...source }: Given): Read {
  const said = typeof attribution === 'string' ? attribution : '';
  return {
    source: source as SourceSpecification,
    // it is shown as text: there may be links in it
    attribution: said
      .replace(/<[^>]*>/g, '')
      .replaceAll('&copy;', '©')
      .replaceAll('&amp;', '&')
      .slice(0, 300)
      .trim(),
  };
}

function only(json: unknown): Given {
  if (typeof json !== 'object' || json === null) return {};
  return Object.fromEntries(Object.entries(json).filter(([name]) => (DESCRIBED as readonly string[]).includes(name)));
}

/** An address made whole, with its places for z, x and y; null where it is of another host than `style`. */
function onHost(url: string, base: string, style = base): string | null {
  if (!URL.canParse(url, base)) return null;
  const whole = new URL(url, base);
  return whole.origin === new URL(style).origin ? whole.href.replaceAll('%7B', '{').replaceAll('%7D', '}') : null;
}
