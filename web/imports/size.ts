import { formatRounded } from '../text/format';
import type { Language } from '../text/texts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** How much a file takes, in the largest unit of which there is one: 1 GB is 1,024 MB. */
export function formatSize(bytes: number, language: Language): string {
  let n = bytes;
  let unit = 0;
  while (n >= 1024 && unit < UNITS.length - 1) {
    n /= 1024;
    unit++;
  }
  const shown = n < 10 && unit > 0 ? Math.round(n * 10) / 10 : Math.round(n);
  return `${formatRounded(shown, language, 1)} ${UNITS[unit]}`;
}
