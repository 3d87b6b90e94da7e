/** Gives the reader a text as a file. */
export function downloadText(text: string, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // the browser has begun by the next turn; revoking at once loses the file in some
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
