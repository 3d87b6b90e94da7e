import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff';

const FONTS = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700'];

/** Inter as Typst reads it: no font of the machine is asked for. */
export function readFonts(): Buffer[] {
  const require = createRequire(import.meta.url);
  return FONTS.map((name) =>
    unpackWoff(readFileSync(require.resolve(`@fontsource/inter/files/inter-${name}-normal.woff`))),
  );
}
