import type { Language } from '../../../data/terms/language';
import { formatShare } from '../../../data/terms/number';
import { progressOf, shortName } from '../../../data/terms/progress';
import { escapeXml } from '../../public/escape-xml';
import type { PublicDocument } from '../make-document';

type Activity = PublicDocument['promises'][number]['activities'][number];

/** All lengths in units of the picture. */
const [WIDTH, LABEL, VALUE, ROW, FONT] = [640, 230, 60, 20, 11];
const [INK, MUTED, TRACK, BAR] = ['#1b2430', '#5a6673', '#dfdcd4', '#0b5c7a'];
const MOST_LETTERS = 36;

/**
 * How far each activity has come, of its target: a bar a row, with a mark where it should be by now. What nobody has
 * reported of has no bar. Null where none has one.
 */
export function drawProgress(activities: readonly Activity[], language: Language): string | null {
  const rows = progressOf(activities);
  if (rows.length === 0) return null;
  const full = WIDTH - LABEL - VALUE;
  const x = (share: number) => Math.round(10 * (LABEL + full * Math.min(1, Math.max(0, share)))) / 10;
  const parts = rows.map(({ of, share, wanted }, i) => {
    const y = i * ROW + ROW / 2;
    const label = shortName(of.title[language], MOST_LETTERS);
    return (
      text(LABEL - 8, y, label, 'end') +
      `<rect x="${LABEL}" y="${y - 5}" width="${full}" height="10" fill="${TRACK}"/>` +
      `<rect x="${LABEL}" y="${y - 5}" width="${Math.max(0, x(share) - LABEL)}" height="10" fill="${BAR}"/>` +
      `<path d="M${x(wanted)} ${y - 8}V${y + 8}" stroke="${INK}" stroke-width="2"/>` +
      text(WIDTH, y, formatShare(share, language), 'end')
    );
  });
  const height = rows.length * ROW + 22;
  const key = { sv: '│ där det borde vara nu', en: '│ where it should be by now' }[language];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">` +
    `${parts.join('')}${text(LABEL, height - 9, key.slice(2), 'start', MUTED)}` +
    `<path d="M${LABEL - 8} ${height - 16}V${height - 4}" stroke="${INK}" stroke-width="2"/></svg>`
  );
}

function text(x: number, y: number, words: string, anchor: 'start' | 'end', colour = INK): string {
  return (
    `<text x="${x}" y="${y + FONT / 3}" font-family="Inter, sans-serif" font-size="${FONT}" fill="${colour}" ` +
    `text-anchor="${anchor}">${escapeXml(words)}</text>`
  );
}
