import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import sharp from 'sharp';
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
    const png = sharp(Buffer.from(svg)).resize(picture.width, picture.height).png({ palette: true, effort: 4 });
    drawn.push(new Uint8Array(await png.toBuffer()));
  }
  return drawn;
}
