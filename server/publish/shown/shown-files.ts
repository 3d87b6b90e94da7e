import { LANGUAGES } from '../../../data/terms/language';
import { runInWorker } from '../../analysis/worker/run-in-worker';
import type { PublicDocument } from '../make-document';
import { followUpReport } from './follow-up-report';
import { sharePictures } from './share-pictures';

/**
 * What is drawn and set of a document when it is published: pictures to share, and each follow-up as tagged PDF. The public
 * plane serves them as they are, and needs nothing that draws.
 */
export async function shownFiles(document: PublicDocument): Promise<Map<string, string | Uint8Array>> {
  const pictures = sharePictures(document);
  const drawn = await runInWorker(
    'draw_pictures',
    pictures.map(({ picture }) => picture),
  );
  const files = new Map<string, string | Uint8Array>([
    ['pictures.json', JSON.stringify(pictures.map(({ told }) => told))],
    ...pictures.map(({ told }, i) => [told.name, drawn[i]!] as const),
  ]);
  for (const promise of document.promises)
    for (const language of LANGUAGES) {
      const flow = followUpReport(document, promise, language);
      const pdf = await runInWorker('write_document', { flow, format: 'pdf' });
      files.set(`uppfoljning-${promise.year}-${language}.pdf`, pdf);
    }
  return files;
}
