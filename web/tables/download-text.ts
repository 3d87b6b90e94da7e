import { downloadBlob } from '../ui/download-blob';

/** Gives the reader a text as a file. */
export function downloadText(text: string, fileName: string, type: string): void {
  downloadBlob(new Blob([text], { type }), fileName);
}
