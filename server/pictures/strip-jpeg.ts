import { PictureFault } from './picture-fault';

const [SOI, EOI, SOS, TEM] = [0xd8, 0xd9, 0xda, 0x01];

/** Baseline, extended and progressive: what cameras write (ITU T.81, table B.1). */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Lossless, hierarchical and arithmetic ones, which no phone writes. */
const ODD_FRAMES: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Whether bytes begin as a JPEG. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === SOI && bytes[2] === 0xff;
}

/**
 * Follows a JPEG from marker to marker to its end: its size, and the bytes up to the end of the picture; what is hidden
 * behind it is left out. One that ends too soon is known by it, where a decoder would make up the rest in grey.
 * @throws {PictureFault} broken
 */
export function stripJpeg(bytes: Uint8Array): { width: number; height: number; whole: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | null = null;
  let hasScan = false;
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) throw new PictureFault('broken');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    at += 2;
    if (marker === EOI) {
      if (size === null || !hasScan) break;
      return { ...size, whole: bytes.subarray(0, at) };
    }
    if (marker === TEM || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (ODD_FRAMES.includes(marker) || at + 2 > bytes.length) break;
    const length = view.getUint16(at);
    if (length < 2 || at + length > bytes.length) break;
    if (FRAMES.includes(marker)) {
      if (size !== null || length < 8) break;
      size = { height: view.getUint16(at + 3), width: view.getUint16(at + 5) };
    }
    at += length;
    if (marker !== SOS) continue;
    hasScan = true;
    at = endOfScan(bytes, at);
  }
  throw new PictureFault('broken');
}

/** Where the compressed data ends: at the next marker that is no restart and no escaped byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
