import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderAsync } from '@resvg/resvg-js';
import { readFonts } from './read-fonts';

/** A picture to share: words beside or above a picture of the town. Lengths in pixels. */
export interface Picture {
  width: number;
  height: number;
  language: 'sv' | 'en';
  /** whose it is, above the title */
  over: string;
  title: string;
  lines: readonly string[];
  foot: string;
  map: {
    width: number;
    height: number;
    areas: readonly { rings: readonly (readonly (readonly [number, number])[])[]; first: boolean; chosen: boolean }[];
  };
}

/**
 * Draws pictures as PNG: Typst sets the words and turns them into outlines, so that no font of the machine is needed, and
 * the drawing is turned into pixels.
 */
export async function drawPictures(pictures: readonly Picture[]): Promise<Uint8Array[]> {
  const template = readFileSync(new URL('./picture.typ', import.meta.url), 'utf8');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  const drawn: Uint8Array[] = [];
  for (const picture of pictures) {
    const svg = compiler.plainSvg({ mainFileContent: template, inputs: { picture: JSON.stringify(picture) } });
    // off the thread that answers requests
    const pixels = await renderAsync(svg, {
      fitTo: { mode: 'width', value: picture.width },
      font: { loadSystemFonts: false },
    });
    drawn.push(new Uint8Array(pixels.asPng()));
  }
  return drawn;
}
