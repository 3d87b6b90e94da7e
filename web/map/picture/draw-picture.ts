import type { ScaleBar } from '../scale-bar';
import type { PaperLine } from './paper-words';
import { wrapWords } from './wrap-words';

/** What a picture of the map is put together from; lengths in px of the page. */
export interface PictureParts {
  head: readonly PaperLine[];
  /** one map, or the two that are held against each other */
  maps: readonly { image: CanvasImageSource; width: number; height: number; caption: string | null }[];
  scale: (ScaleBar & { words: string }) | null;
  legend: readonly PaperLine[];
  foot: readonly PaperLine[];
  colours: { surface: string; ink: string; muted: string; line: string };
  font: string;
}

/** As many px of the picture as one of the page. */
export const TIMES = 2;
const EDGE = 20;
const GAP = 8;
const SIZES = { heading: 15, words: 12, strong: 12, class: 12 } as const;
const LEADING = 1.4;
const SWATCH = { width: 22, height: 12, gap: 8 };
/** so wide a picture has room for the legend in two columns */
const TWO_COLUMNS = 700;

/** Puts title, map, scale, legend and sources together on a canvas of their own. */
export function drawPicture(parts: PictureParts): HTMLCanvasElement {
  const { maps, colours } = parts;
  const across = maps.reduce((sum, { width }) => sum + width, 0);
  // two that divide the window lie beside each other, two that each fill it below each other
  const isRow = maps.length > 1 && across <= 1.2 * window.innerWidth;
  const widest = isRow ? across + GAP : Math.max(...maps.map(({ width }) => width));
  const width = widest + 2 * EDGE;
  const canvas = document.createElement('canvas');
  const on = canvas.getContext('2d')!;
  // laid out once to know how high it is, and once to draw it
  for (const isDrawn of [false, true]) {
    const height = layOut(on, parts, { width, isRow, isDrawn });
    if (isDrawn) break;
    canvas.width = width * TIMES;
    canvas.height = height * TIMES;
    on.scale(TIMES, TIMES);
    on.fillStyle = colours.surface;
    on.fillRect(0, 0, width, height);
  }
  return canvas;
}

interface Layout {
  width: number;
  isRow: boolean;
  isDrawn: boolean;
}

/** @returns how high the whole becomes */
function layOut(on: CanvasRenderingContext2D, parts: PictureParts, { width, isRow, isDrawn }: Layout): number {
  const room = width - 2 * EDGE;
  let y = drawLines(on, parts, parts.head, { x: EDGE, y: EDGE, room, isDrawn }) + GAP;
  let x = EDGE;
  let below = y;
  for (const { image, width: wide, height, caption } of parts.maps) {
    const top = caption === null ? y : drawLines(on, parts, [{ kind: 'words', text: caption }], { x, y, room: wide, isDrawn }); // prettier-ignore
    if (isDrawn) {
      on.drawImage(image, x, top, wide, height);
      on.strokeStyle = parts.colours.line;
      on.lineWidth = 1;
      on.strokeRect(x, top, wide, height);
    }
    below = Math.max(below, top + height + GAP);
    if (isRow) x += wide + GAP;
    else y = below;
  }
  y = below;
  if (parts.scale) y = drawScale(on, parts, { x: EDGE, y, isDrawn }) + GAP;
  const columns = room > TWO_COLUMNS ? 2 : 1;
  const each = (room - (columns - 1) * 3 * GAP) / columns;
  const halves = columns === 1 ? [parts.legend] : inHalves(parts.legend);
  const ends = halves.map((lines, i) =>
    drawLines(on, parts, lines, { x: EDGE + i * (each + 3 * GAP), y, room: each, isDrawn }),
  );
  y = Math.max(y, ...ends) + GAP;
  return drawLines(on, parts, parts.foot, { x: EDGE, y, room, isDrawn }) + EDGE;
}

interface Place {
  x: number;
  y: number;
  isDrawn: boolean;
}

function drawLines(
  on: CanvasRenderingContext2D,
  { colours, font }: PictureParts,
  lines: readonly PaperLine[],
  { x, y, room, isDrawn }: Place & { room: number },
): number {
  on.textBaseline = 'top';
  for (const line of lines) {
    const size = SIZES[line.kind];
    on.font = `${line.kind === 'heading' || line.kind === 'strong' ? 600 : 400} ${size}px ${font}`;
    const indent = line.kind === 'class' ? SWATCH.width + SWATCH.gap : 0;
    if (line.kind === 'class' && isDrawn) {
      on.fillStyle = line.colour;
      on.fillRect(x, y + 1, SWATCH.width, SWATCH.height);
      on.strokeStyle = colours.line;
      on.strokeRect(x, y + 1, SWATCH.width, SWATCH.height);
    }
    on.fillStyle = line.kind === 'words' ? colours.muted : colours.ink;
    for (const text of wrapWords(line.text, room - indent, (words) => on.measureText(words).width)) {
      if (isDrawn) on.fillText(text, x + indent, y);
      y += size * LEADING;
    }
    y += 2;
  }
  return y;
}

function drawScale(
  on: CanvasRenderingContext2D,
  { scale, maps, colours, font }: PictureParts,
  { x, y, isDrawn }: Place,
) {
  const px = scale!.share * maps[0]!.width;
  if (isDrawn) {
    on.strokeStyle = colours.ink;
    on.lineWidth = 1;
    on.beginPath();
    on.moveTo(x + 0.5, y + 4);
    on.lineTo(x + 0.5, y + 9.5);
    on.lineTo(x + px, y + 9.5);
    on.lineTo(x + px, y + 4);
    on.stroke();
    on.font = `400 ${SIZES.words}px ${font}`;
    on.fillStyle = colours.ink;
    on.textBaseline = 'top';
    on.fillText(scale!.words, x + px + GAP, y);
  }
  return y + SIZES.words * LEADING;
}

/** Cut where a new layer begins, as near the middle as that is. */
function inHalves(lines: readonly PaperLine[]): (readonly PaperLine[])[] {
  const begins = lines.flatMap(({ kind }, i) => (kind === 'heading' && i > 0 ? [i] : []));
  const middle = lines.length / 2;
  const [cut] = begins.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return cut === undefined ? [lines] : [lines.slice(0, cut), lines.slice(cut)];
}
