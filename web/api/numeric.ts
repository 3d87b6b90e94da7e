/** What has been typed as a number; text that is none is sent as it is, so that the server says what would do. */
export function numeric(text: string): number {
  const trimmed = text.trim();
  return (/^-?\d+$/.test(trimmed) ? Number(trimmed) : trimmed) as number;
}
