import type { Flow } from './flow';

/** A document as the bytes of a file. */
export async function writeDocument({
  flow,
  format,
}: {
  flow: Flow;
  format: 'pdf' | 'docx' | 'html';
}): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('./write-pdf')).writePdf(flow);
  if (format === 'docx') return (await import('./write-docx')).writeDocx(flow);
  return Buffer.from((await import('./write-html')).writeHtml(flow), 'utf8');
}
