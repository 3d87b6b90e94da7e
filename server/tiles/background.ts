import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { PMTiles, TileType, type Header, type Source } from 'pmtiles';
import { GROUND_NAMES } from '../../data/schema/ground/index';
import type { TileAddress } from './tile-address';

/** Types of pictures that browsers draw. */
const PICTURES: Partial<Record<TileType, string>> = {
  [TileType.Png]: 'image/png',
  [TileType.Jpeg]: 'image/jpeg',
  [TileType.Webp]: 'image/webp',
};
/** No directory and no tile is larger: what says so is broken. */
const MOST_BYTES = 32 * 1024 * 1024;
const VECTORS = 'application/vnd.mapbox-vector-tile';

/** A map that the municipality has as a file of tiles, in place of the ground that is drawn from tables. */
export interface Background {
  /** pictures are drawn as they are, vectors in our own style: they must hold our layers */
  kind: 'raster' | 'vector';
  content_type: string;
  /** changes when the file does */
  version: string;
  min_zoom: number;
  max_zoom: number;
  /** west, south, east, north, degrees */
  bounds: [number, number, number, number];
  /** whom to name beside it, without markup; '' where the file does not say */
  attribution: string;
  /** null where the file has none */
  tile: (address: TileAddress) => Promise<Uint8Array | null>;
  close: () => Promise<void>;
}

/** A style that browsers fetch from somebody else's server: its address. */
interface OutsideStyle {
  kind: 'style';
  style: string;
}

export type TownBackground = Background | OutsideStyle;

/** The one host beside our own that pages may ask, as a CSP names it; null where a town has no such style. */
export function outsideHost(background: TownBackground | null): string | null {
  return background?.kind === 'style' ? new URL(background.style).origin : null;
}

/** Why a file of tiles cannot be served, in both languages. */
export class BackgroundError extends Error {
  override name = 'BackgroundError';
}

/**
 * Opens a PMTiles archive (version 3) of pictures, or of vector tiles that hold the layers of our own.
 * @throws {BackgroundError}
 */
export async function openBackground(path: string): Promise<Background> {
  const file = await open(path).catch(() => {
    throw new BackgroundError('finns inte, eller får inte läsas / is not there, or may not be read');
  });
  try {
    return await read(file, path);
  } catch (error) {
    await file.close();
    if (error instanceof BackgroundError) throw error;
    throw new BackgroundError(
      `är ingen PMTiles-fil (version 3), eller är trasig / is no PMTiles archive (version 3), or is broken (${(error as Error).message})`,
    );
  }
}

async function read(file: FileHandle, path: string): Promise<Background> {
  const archive = new PMTiles(sourceOf(file, path));
  const header = await archive.getHeader();
  const metadata = (await archive.getMetadata()) as { attribution?: unknown; vector_layers?: unknown };
  const picture = PICTURES[header.tileType];
  if (picture === undefined && header.tileType !== TileType.Mvt)
    throw new BackgroundError('ange png, jpeg, webp eller vektorer / give png, jpeg, webp or vectors');
  if (picture === undefined) checkLayers(metadata.vector_layers);
  const { size, mtimeMs } = await file.stat();
  const { attribution } = metadata;
  return {
    kind: picture === undefined ? 'vector' : 'raster',
    content_type: picture ?? VECTORS,
    version: createHash('sha256').update(`${size} ${mtimeMs}`).digest('hex').slice(0, 16),
    min_zoom: header.minZoom,
    max_zoom: header.maxZoom,
    bounds: boundsOf(header),
    // it is shown as text: the archive may have links in it
    attribution:
      typeof attribution === 'string'
        ? attribution
            .replace(/<[^>]*>/g, '')
            .slice(0, 300)
            .trim()
        : '',
    tile: async ({ z, x, y }) => {
      const found = await archive.getZxy(z, x, y);
      return found === undefined ? null : new Uint8Array(found.data);
    },
    close: () => file.close(),
  };
}

/** Our style draws our own layers: a map with others would be empty. */
function checkLayers(described: unknown): void {
  const ids = Array.isArray(described) ? described.map((each) => String((each as { id?: unknown } | null)?.id)) : [];
  if (ids.some((id) => id === 'street')) return;
  throw new BackgroundError(
    `har lagren ${ids.join(', ') || 'inga'}; vektorer ritas med våra egna lager (${GROUND_NAMES.join(', ')}), annars ange bilder / ` +
      `has the layers ${ids.join(', ') || 'none'}; vectors are drawn by our own layers, otherwise give pictures`,
  );
}

function boundsOf({ minLon, minLat, maxLon, maxLat }: Header): [number, number, number, number] {
  return [minLon, minLat, maxLon, maxLat];
}

function sourceOf(file: FileHandle, path: string): Source {
  return {
    getKey: () => path,
    getBytes: async (offset, length) => {
      if (length > MOST_BYTES) throw new RangeError(`got a part of ${length} bytes, expected at most ${MOST_BYTES}`);
      const bytes = Buffer.alloc(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      return { data: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytesRead) };
    },
  };
}
