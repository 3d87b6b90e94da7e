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

/** Pictures whose pixels are held in memory at once. */
const MOST_AT_ONCE = 3;

/**
 * Draws pictures as PNG: Typst sets the words and turns them into outlines, so that no font of the machine is needed, and
 * the drawing is turned into pixels.
 */
export async function drawPictures(pictures: readonly Picture[]): Promise<Uint8Array[]> {
  const template = readFileSync(new URL('./picture.typ', import.meta.url), 'utf8');
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] });
  const drawn: Promise<Uint8Array>[] = [];
  for (const [i, picture] of pictures.entries()) {
    const svg = compiler.plainSvg({ mainFileContent: template, inputs: { picture: JSON.stringify(picture) } });
    // while one is turned into pixels in a thread of its own the next is set
    drawn.push(toPng(svg, picture.width));
    await drawn[i - MOST_AT_ONCE];
  }
  return Promise.all(drawn);
}

async function toPng(svg: string, width: number): Promise<Uint8Array> {
  const pixels = await renderAsync(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } });
  return new Uint8Array(pixels.asPng());
}
