/** Pixels as RGBA, row by row. */
export interface Pixels {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/**
 * A picture no longer than `most` on either side, each pixel the mean of those that it stands for (box filter), on white
 * where it is transparent. @param most pixels
 */
export function shrink({ data, width, height }: Pixels, most: number): Pixels {
  const factor = Math.max(1, Math.max(width, height) / most);
  const [w, h] = [Math.max(1, Math.round(width / factor)), Math.max(1, Math.round(height / factor))];
  const out = new Uint8ClampedArray(w * h * 4);
  for (let y = 0; y < h; y++) {
    const [top, bottom] = span(y, h, height);
    for (let x = 0; x < w; x++) {
      const [left, right] = span(x, w, width);
      let [r, g, b] = [0, 0, 0];
      for (let sy = top; sy < bottom; sy++)
        for (let i = (sy * width + left) * 4, end = (sy * width + right) * 4; i < end; i += 4) {
          const alpha = data[i + 3]! / 255;
          const white = 255 * (1 - alpha);
          r += data[i]! * alpha + white;
          g += data[i + 1]! * alpha + white;
          b += data[i + 2]! * alpha + white;
        }
      const n = (bottom - top) * (right - left);
      out.set([r / n, g / n, b / n, 255], (y * w + x) * 4);
    }
  }
  return { data: out, width: w, height: h };
}

/** Which of `from` pixels the pixel `at` of `to` stands for: from inclusive, to exclusive, at least one. */
function span(at: number, to: number, from: number): [number, number] {
  const first = Math.floor((at * from) / to);
  return [first, Math.max(first + 1, Math.floor(((at + 1) * from) / to))];
}
