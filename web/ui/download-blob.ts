/** Gives the reader some bytes as a file. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // the browser has begun by the next turn; revoking at once loses the file in some
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
