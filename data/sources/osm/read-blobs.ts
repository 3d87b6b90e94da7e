import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { PbfReader } from 'pbf';
import { BrokenFile } from './broken-file';

/** The format's own limits: https://wiki.openstreetmap.org/wiki/PBF_Format#Encoding_of_OSM_entities_into_fileblocks */
const MAX_HEADER_BYTES = 64 * 1024;
const MAX_BLOB_BYTES = 32 * 1024 * 1024;

export interface OsmBlob {
  kind: 'OSMHeader' | 'OSMData';
  /** unpacked, at most 32 MiB */
  data: Buffer;
}

/**
 * The blocks of an .osm.pbf in order, one in memory at a time. No block is unpacked beyond what the format allows,
 * whatever it says of itself, and a file that ends inside a block is refused there.
 * @throws {BrokenFile}
 */
export function* readBlobs(path: string): Generator<OsmBlob> {
  const file = openSync(path, 'r');
  try {
    const size = fstatSync(file).size;
    let at = 0;
    const take = (bytes: number) => {
      if (at + bytes > size) throw new BrokenFile('truncated', `${at} + ${bytes} > ${size}`);
      const buffer = Buffer.alloc(bytes);
      if (readSync(file, buffer, 0, bytes, at) < bytes) throw new BrokenFile('truncated', `${at}`);
      at += bytes;
      return buffer;
    };
    while (at < size) {
      const isFirst = at === 0;
      const headerBytes = size < 4 ? 0 : take(4).readUInt32BE();
      if (headerBytes === 0 || headerBytes > MAX_HEADER_BYTES)
        throw new BrokenFile(isFirst ? 'notPbf' : 'corrupt', `header of ${headerBytes} bytes`);
      const { kind, bytes } = guard(() => parseHeader(take(headerBytes)), isFirst ? 'notPbf' : 'corrupt');
      if (kind !== (isFirst ? 'OSMHeader' : 'OSMData')) {
        // others are allowed, and to be passed over
        if (isFirst || kind === 'OSMHeader') throw new BrokenFile(isFirst ? 'notPbf' : 'corrupt', kind);
        take(bytes);
        continue;
      }
      if (bytes > MAX_BLOB_BYTES) throw new BrokenFile('tooBig', `${bytes} bytes`);
      const packed = take(bytes);
      yield { kind, data: guard(() => unpack(packed), 'corrupt') };
    }
  } finally {
    closeSync(file);
  }
}

function parseHeader(buffer: Buffer): { kind: string; bytes: number } {
  return new PbfReader(buffer).readFields(
    (tag, header, pbf) => {
      if (tag === 1) header.kind = pbf.readString();
      else if (tag === 3) header.bytes = pbf.readVarint();
    },
    { kind: '', bytes: -1 },
  );
}

function unpack(buffer: Buffer): Buffer {
  const { raw, zlib } = new PbfReader(buffer).readFields<{ raw?: Uint8Array; zlib?: Uint8Array }>((tag, blob, pbf) => {
    if (tag === 1) blob.raw = pbf.readBytes();
    else if (tag === 3) blob.zlib = pbf.readBytes();
    else if (tag >= 4) throw new BrokenFile('unsupported', { 4: 'lzma', 6: 'lz4', 7: 'zstd' }[tag] ?? String(tag));
  }, {});
  if (zlib) return inflateSync(zlib, { maxOutputLength: MAX_BLOB_BYTES });
  if (raw) return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  throw new BrokenFile('corrupt', 'empty block');
}

/** Whatever the bytes make the readers throw is a fault of the file. */
export function guard<T>(read: () => T, fault: BrokenFile['fault']): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof BrokenFile) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new BrokenFile(code === 'ERR_BUFFER_TOO_LARGE' ? 'tooBig' : fault, message);
  }
}
