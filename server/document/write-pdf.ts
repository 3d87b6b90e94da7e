import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Flow } from './flow';
import { readFonts } from './read-fonts';

/** What Inter's files hold; letters of other scripts need a font that the machine may not have. */
const WITHOUT_GLYPH = /[^\n -~\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ac\u2122\u2190-\u2193\u2212]/gu;

/**
 * A document as tagged PDF (PDF/UA-1), its fonts in it. The template reads the texts as data: no markup in them is executed.
 * A letter that no font here has stands as a question mark in brackets.
 */
export function writePdf(flow: Flow): Uint8Array {
  const template = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');
  const compile = (what: string) =>
    NodeCompiler.create({ fontArgs: [{ fontBlobs: readFonts() }] }).pdf(
      { mainFileContent: template, inputs: { flow: what } },
      { pdfStandard: 'ua-1' },
    );
  return compile(JSON.stringify(flow, (_, value: unknown) => (typeof value === 'string' ? cover(value) : value)));
}

function cover(text: string): string {
  return text.replace(WITHOUT_GLYPH, '[?]');
}
