import { crc32 } from 'node:zlib';

/** A zipped Shapefile of simple polygons with text attributes, as small as the formats allow. */
export function makeShapefileZip(
  records: { ring: [number, number][] | null; properties: Record<string, string> }[],
  prj: string | null,
): Buffer {
  const files: [string, Buffer][] = [
    ['areas.shp', makeShp(records.map((r) => r.ring))],
    ['areas.dbf', makeDbf(records.map((r) => r.properties))],
    ['areas.cpg', Buffer.from('UTF-8')],
  ];
  if (prj !== null) files.push(['areas.prj', Buffer.from(prj)]);
  return makeZip(files);
}

/** ESRI Shapefile Technical Description, July 1998 */
function makeShp(rings: ([number, number][] | null)[]): Buffer {
  const records = rings.map((ring, i) => {
    const content = ring === null ? Buffer.alloc(4) : polygonRecord(ring);
    const header = Buffer.alloc(8);
    header.writeInt32BE(i + 1, 0);
    header.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([header, content]);
  });
  const body = Buffer.concat(records);
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE((100 + body.length) / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, body]);
}

function polygonRecord(ring: [number, number][]): Buffer {
  const content = Buffer.alloc(48 + 16 * ring.length);
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  content.writeInt32LE(5, 0);
  [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].forEach((v, i) =>
    content.writeDoubleLE(v, 4 + 8 * i),
  );
  content.writeInt32LE(1, 36);
  content.writeInt32LE(ring.length, 40);
  ring.flat().forEach((v, i) => content.writeDoubleLE(v, 48 + 8 * i));
  return content;
}

/** dBASE III, text fields of 40 bytes */
function makeDbf(rows: Record<string, string>[]): Buffer {
  const names = Object.keys(rows[0] ?? {});
  const header = Buffer.alloc(32 + 32 * names.length + 1);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(header.length, 8);
  header.writeUInt16LE(1 + 40 * names.length, 10);
  names.forEach((name, i) => {
    header.write(name, 32 + 32 * i, 'latin1');
    header.write('C', 43 + 32 * i, 'latin1');
    header.writeUInt8(40, 48 + 32 * i);
  });
  header.writeUInt8(0x0d, header.length - 1);
  const body = rows.map((row) => {
    const record = Buffer.alloc(1 + 40 * names.length, ' ');
    names.forEach((name, i) => record.write(row[name] ?? '', 1 + 40 * i, 'utf8'));
    return record;
  });
  return Buffer.concat([header, ...body, Buffer.from([0x1a])]);
}

/** APPNOTE.TXT, files stored without compression */
function makeZip(files: [string, Buffer][]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, tail, Buffer.from(name)]));
    local.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
