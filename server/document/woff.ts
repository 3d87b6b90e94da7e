import { inflateSync } from 'node:zlib';

/** Bytes of a font's head and of one line of its list of tables, as WOFF has them and as a font has them. */
const [WOFF_HEAD, WOFF_LINE, HEAD, LINE] = [44, 20, 12, 16];

/**
 * The font in a WOFF file as the font itself (https://www.w3.org/TR/WOFF/): each table unpacked, behind a list of them.
 * @throws RangeError where it is none
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('got another file, expected WOFF');
  const n = woff.readUInt16BE(12);
  const tables = Array.from({ length: n }, (_, i) => {
    const at = WOFF_HEAD + WOFF_LINE * i;
    const [from, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(from, from + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const head = Buffer.alloc(HEAD + LINE * n);
  const power = Math.floor(Math.log2(n));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(n, 4);
  head.writeUInt16BE(LINE * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(LINE * (n - 2 ** power), 10);
  const parts = [head];
  let from = head.length;
  tables.forEach(({ tag, checksum, data }, i) => {
    const at = HEAD + LINE * i;
    tag.copy(head, at);
    head.writeUInt32BE(checksum, at + 4);
    head.writeUInt32BE(from, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    // tables begin at a multiple of four
    const filled = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(filled);
    parts.push(filled);
    from += filled.length;
  });
  return Buffer.concat(parts);
}
