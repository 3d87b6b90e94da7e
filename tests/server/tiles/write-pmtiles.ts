import { zxyToTileId, type TileType } from 'pmtiles';

interface Archive {
  type: TileType;
  metadata: object;
  tiles: { z: number; x: number; y: number; data: Buffer }[];
}

const HEADER = 127;

/** A PMTiles archive of a few tiles, not compressed: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md */
export function writePmtiles({ type, metadata, tiles }: Archive): Buffer {
  const sorted = tiles
    .map((tile) => ({ ...tile, id: zxyToTileId(tile.z, tile.x, tile.y) }))
    .sort((a, b) => a.id - b.id);
  const data = Buffer.concat(sorted.map((tile) => tile.data));
  const directory = Buffer.from([
    ...varint(sorted.length),
    ...sorted.flatMap(({ id }, i) => varint(id - (sorted[i - 1]?.id ?? 0))),
    ...sorted.flatMap(() => varint(1)),
    ...sorted.flatMap((tile) => varint(tile.data.length)),
    // from the beginning of the data, plus one; 0 for what follows the one before
    ...sorted.flatMap((_, i) => varint(i === 0 ? 1 : 0)),
  ]);
  const json = Buffer.from(JSON.stringify(metadata));
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 'latin1');
  header.writeUInt8(3, 7);
  const parts = [HEADER, directory.length, HEADER + directory.length, json.length, HEADER + directory.length + json.length, 0, HEADER + directory.length + json.length, data.length, sorted.length, sorted.length, sorted.length]; // prettier-ignore
  parts.forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * i));
  header.set([1, 1, 1, type, Math.min(...sorted.map(({ z }) => z)), Math.max(...sorted.map(({ z }) => z))], 96);
  [17.9, 59.3, 18.1, 59.4].forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  return Buffer.concat([header, directory, json, data]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return [...bytes, left];
}
