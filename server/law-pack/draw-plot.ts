import { formatRounded } from '../../data/terms/number';
import type { Language } from '../../data/terms/language';
import { escapeXml } from '../public/escape-xml';
import type { Figure } from './document';

/** All lengths in units of the picture, 640 wide. */
const [WIDTH, LABEL, VALUE, ROW, FONT] = [640, 170, 60, 17, 11];
const [INK, MUTED, LINE, BAR] = ['#1b2430', '#5a6673', '#dfdcd4', '#c85a22'];
/** Longer names are cut: the table beside it has them whole. */
const MOST_LETTERS = 28;

/** A figure's plot as SVG, vectors alone: a bar a row, or a point with its interval round zero; null where it has none. */
export function drawPlot({ plot, rows }: Figure, language: Language): string | null {
  if (plot === null) return null;
  const drawn = plot.bars.flatMap((bar, i) =>
    bar === null ? [] : [{ ...bar, label: shorten(rows[i]?.[0]?.[language] ?? '') }],
  );
  if (drawn.length === 0) return null;
  const ends = drawn.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const span = most - least || 1;
  const x = (value: number) => round(LABEL + ((value - least) / span) * (WIDTH - LABEL - VALUE));
  const height = drawn.length * ROW + 24;
  const parts = drawn.map(({ value, low, high, label }, i) => {
    const y = i * ROW + ROW / 2;
    const name = text(LABEL - 8, y, label, INK, 'end');
    const told = text(WIDTH, y, formatRounded(value, language, 1), INK, 'end');
    const mark =
      plot.kind === 'bars'
        ? `<rect x="${x(0)}" y="${y - 5}" width="${round(x(value) - x(0))}" height="10" fill="${BAR}"/>`
        : `<path d="M${x(low ?? value)} ${y}H${x(high ?? value)}" stroke="${MUTED}" stroke-width="2"/>` +
          `<circle cx="${x(value)}" cy="${y}" r="4" fill="${BAR}"/>`;
    return name + mark + told;
  });
  const zero = `<path d="M${x(0)} 0V${drawn.length * ROW}" stroke="${LINE}" stroke-width="1"/>`;
  const unit = text(LABEL, height - 10, plot.unit[language], MUTED, 'start');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">` +
    `${zero}${parts.join('')}${unit}</svg>`
  );
}

function text(x: number, y: number, words: string, colour: string, anchor: 'start' | 'end'): string {
  return (
    `<text x="${x}" y="${y + FONT / 3}" font-family="Inter, sans-serif" font-size="${FONT}" fill="${colour}" ` +
    `text-anchor="${anchor}">${escapeXml(words)}</text>`
  );
}

function shorten(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
