import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';
import type { OsmElement, Tags } from '../../../../data/sources/osm/element';

const MEMBER = { node: 0, way: 1, relation: 2 } as Record<string, number>;

/** A file block as the format has it, its length and header first. */
export function block(type: string, data: Uint8Array, says = data.byteLength): Buffer {
  const blob = new PbfWriter();
  blob.writeVarintField(2, says);
  blob.writeBytesField(3, deflateSync(data));
  const packed = blob.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, packed.byteLength);
  const head = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.byteLength);
  return Buffer.concat([length, head, packed]);
}

/** What an extract begins with. */
export function headerBlock(features: readonly string[] = ['OsmSchema-V0.6', 'DenseNodes'], seconds = 0): Buffer {
  const pbf = new PbfWriter();
  for (const feature of features) pbf.writeStringField(4, feature);
  if (seconds > 0) pbf.writeVarintField(32, seconds);
  return block('OSMHeader', pbf.finish());
}

/** Elements as a block of plain nodes, ways and relations. */
export function dataBlock(elements: readonly OsmElement[]): Buffer {
  const strings = [''];
  const text = (s: string) => (strings.includes(s) ? strings.indexOf(s) : strings.push(s) - 1);
  const deltas = (ids: readonly number[]) => ids.map((id, i) => id - (ids[i - 1] ?? 0));
  const tagged = (pbf: PbfWriter, tags: Tags = {}) => {
    pbf.writePackedVarint(2, Object.keys(tags).map(text));
    pbf.writePackedVarint(3, Object.values(tags).map(text));
  };
  const groups = elements.map((element) => {
    const pbf = new PbfWriter();
    if (element.type === 'node') {
      pbf.writeSVarintField(1, element.id);
      tagged(pbf, element.tags);
      pbf.writeSVarintField(8, Math.round(element.lat * 1e7));
      pbf.writeSVarintField(9, Math.round(element.lon * 1e7));
    } else {
      pbf.writeVarintField(1, element.id);
      tagged(pbf, element.tags);
      if (element.type === 'way') pbf.writePackedSVarint(8, deltas(element.refs));
      else {
        pbf.writePackedVarint(
          8,
          element.members.map(({ role }) => text(role)),
        );
        pbf.writePackedSVarint(9, deltas(element.members.map(({ ref }) => ref)));
        pbf.writePackedVarint(
          10,
          element.members.map(({ type }) => MEMBER[type] ?? 0),
        );
      }
    }
    const group = new PbfWriter();
    group.writeBytesField({ node: 1, way: 3, relation: 4 }[element.type], pbf.finish());
    return group.finish();
  });
  const table = new PbfWriter();
  for (const s of strings) table.writeBytesField(1, Buffer.from(s));
  const whole = new PbfWriter();
  whole.writeBytesField(1, table.finish());
  for (const group of groups) whole.writeBytesField(2, group);
  return block('OSMData', whole.finish());
}
