import type { Language } from '../../data/terms/language';
import { runInWorker } from '../analysis/worker/run-in-worker';
import type { LawPack } from './document';
import { layOut } from './lay-out';
import { flowWords } from './flow-words';

export const FILE_FORMATS = ['pdf', 'docx', 'html'] as const;
type FileFormat = (typeof FILE_FORMATS)[number];

const TYPES: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
};

/** A version as a file; what writes it is loaded when first asked for, and in a thread of its own. */
export async function makeFile(pack: LawPack, format: FileFormat, language: Language) {
  const flow = layOut(pack, language);
  const bytes = await runInWorker('write_document', { flow, format });
  const name = `${flowWords[language].file}-v${pack.version}.${format}`;
  return { bytes, name, type: TYPES[format] };
}
