import { isUtf8 } from 'node:buffer';

/** The eight-bit encodings that Swedish systems write; a line that is valid UTF-8 is always that. */
export type Charset = 'windows-1252' | 'cp850' | 'macintosh';

/** Bytes of å ä ö Å Ä Ö é in each. */
const LETTERS: Readonly<Record<Charset, readonly number[]>> = {
  'windows-1252': [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6, 0xe9],
  cp850: [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82],
  macintosh: [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85, 0x8e],
};

/** Characters of code page 850 from 128 on (https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT). */
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Counts how often bytes from 128 on come in lines that are no UTF-8. */
export function countBytes(line: Buffer, counts: Uint32Array): void {
  if (isUtf8(line)) return;
  for (const byte of line) if (byte >= 128) counts[byte]!++;
}

/** The encoding in which most of the counted bytes are Swedish letters; Windows-1252 where none is more likely. */
export function likeliestCharset(counts: Uint32Array): Charset {
  let best: Charset = 'windows-1252';
  const score = (charset: Charset) => LETTERS[charset].reduce((sum, byte) => sum + counts[byte]!, 0);
  for (const charset of ['cp850', 'macintosh'] as const) if (score(charset) > score(best)) best = charset;
  return best;
}

/** Makes text of a line's bytes. */
export function createDecoder(charset: Charset): (bytes: Buffer) => string {
  if (charset !== 'cp850') {
    const decoder = new TextDecoder(charset);
    return (bytes) => decoder.decode(bytes);
  }
  return (bytes) => Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP850[byte - 128])).join('');
}

/** Text of some bytes, line by line: UTF-8 where a line is that, else the likeliest encoding of those that are not. */
export function decodeLines(bytes: Buffer): string {
  const counts = new Uint32Array(256);
  const lines: Buffer[] = [];
  let start = 0;
  while (start < bytes.length) {
    const at = bytes.indexOf(10, start);
    const end = at === -1 ? bytes.length : at + 1;
    lines.push(bytes.subarray(start, end));
    countBytes(bytes.subarray(start, end), counts);
    start = end;
  }
  const decode = createDecoder(likeliestCharset(counts));
  return lines.map((line) => (isUtf8(line) ? line.toString('utf8') : decode(line))).join('');
}
