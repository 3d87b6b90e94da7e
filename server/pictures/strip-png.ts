import { PictureFault } from './picture-fault';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a picture is drawn from; texts, places, profiles and further frames are none of it (PNG, third edition, 11.2 and 11.3). */
const DRAWN: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

/** Whether bytes begin as a PNG. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Follows a PNG from chunk to chunk to its end: its size, and a PNG of the chunks that draw it alone, so that no text that
 * swells to gigabytes is ever unpacked. @throws {PictureFault} broken
 */
export function stripPng(bytes: Uint8Array): { width: number; height: number; whole: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE.length)];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at === SIGNATURE.length && (name !== 'IHDR' || length !== 13)) break;
    if (DRAWN.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') {
      const [width, height] = [view.getUint32(16), view.getUint32(20)];
      return { width, height, whole: new Uint8Array(Buffer.concat(kept)) };
    }
    at = end;
  }
  throw new PictureFault('broken');
}
