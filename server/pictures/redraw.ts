import encodeJpeg, { init as initEncoder } from '@jsquash/jpeg/encode.js';
import { decodePicture } from './decode-picture';
import { shrink } from './shrink';
import { PlainImageData, readWasm, type Init } from './wasm';

/** Longest side of what is kept, pixels: enough to see a place by. */
const MOST_SIDE = 1600;
const QUALITY = 80;

/**
 * Draws a picture anew from its pixels alone, upright and small: position, camera, time, comments and whatever else is in
 * the file do not come along. @param whole a JPEG or PNG whose size has been found to do. @throws
 */
export async function redraw(whole: Uint8Array): Promise<{ jpeg: Uint8Array; width: number; height: number }> {
  const { data, width, height } = shrink(await decodePicture(whole), MOST_SIDE);
  await (initEncoder as Init)(readWasm('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm'));
  const image = new PlainImageData(data, width, height) as ImageData;
  return { jpeg: new Uint8Array(await encodeJpeg(image, { quality: QUALITY })), width, height };
}
