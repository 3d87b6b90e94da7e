import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * A codec out of a package. They are WebAssembly: a picture that is made to break one breaks a box of its own, and never
 * the process, and none of it is native code that has to be built or that lies under LGPL, as libvips behind sharp does.
 */
export function readWasm(name: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(require.resolve(name)));
}

/** The types of the codecs leave out the module that they take. */
export type Init = (module: WebAssembly.Module) => Promise<void>;

/** What the codecs expect of a browser. */
export class PlainImageData {
  constructor(
    readonly data: Uint8ClampedArray,
    readonly width: number,
    readonly height: number,
  ) {}
}
