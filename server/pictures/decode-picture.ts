import decodeJpeg, { init as initJpeg } from '@jsquash/jpeg/decode.js';
import { decode as decodePng, init as initPng } from '@jsquash/png/decode.js';
import type { Pixels } from './shrink';
import { isJpeg } from './strip-jpeg';
import { PlainImageData, readWasm, type Init } from './wasm';

/** The pixels of a JPEG or PNG, upright as its orientation says. @param whole one whose size has been found to do. @throws */
export async function decodePicture(whole: Uint8Array): Promise<Pixels> {
  Object.assign(globalThis, { ImageData: PlainImageData });
  const bytes = new Uint8Array(whole).buffer;
  if (isJpeg(whole)) {
    await (initJpeg as Init)(readWasm('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm'));
    return decodeJpeg(bytes, { preserveOrientation: true });
  }
  await initPng(readWasm('@jsquash/png/codec/pkg/squoosh_png_bg.wasm'));
  return decodePng(bytes);
}
