import { parse } from 'osm-pbf-parser-node';
import { PbfReader } from 'pbf';
import { BrokenFile } from './broken-file';
import type { OsmElement } from './element';
import { guard, readBlobs } from './read-blobs';

/** What a reader must understand to read a file; others have history or locations on ways. */
const KNOWN_FEATURES = new Set(['OsmSchema-V0.6', 'DenseNodes']);

/** A file of OpenStreetMap, being read. */
export interface OsmFile {
  /** local date of the data, '2026-11-01'; null when the file does not say */
  dated: string | null;
  /** nodes before ways before relations */
  elements: Iterable<readonly OsmElement[]>;
}

/**
 * Opens an .osm.pbf; its blocks are read as they are asked for.
 * @throws {BrokenFile} also while the elements are gone through
 */
export function readPbf(path: string): OsmFile {
  const blobs = readBlobs(path);
  const first = blobs.next();
  if (first.done === true) throw new BrokenFile('notPbf', 'empty');
  const { features, seconds } = guard(() => parseHeaderBlock(first.value.data), 'notPbf');
  const unknown = features.filter((f) => !KNOWN_FEATURES.has(f));
  if (unknown.length > 0) throw new BrokenFile('unsupported', unknown.join(', '));
  return {
    dated: seconds > 0 ? dateOf(seconds) : null,
    elements: (function* () {
      for (const { data } of blobs)
        yield guard(() => parse(data, {}) as readonly OsmElement[], 'corrupt').filter(isSound);
    })(),
  };
}

function parseHeaderBlock(data: Buffer): { features: string[]; seconds: number } {
  return new PbfReader(data).readFields<{ features: string[]; seconds: number }>(
    (tag, header, pbf) => {
      if (tag === 4) header.features.push(pbf.readString());
      else if (tag === 32) header.seconds = pbf.readVarint(true);
    },
    { features: [], seconds: 0 },
  );
}

function dateOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** A flipped bit that the checksum did not cover can put a node off the earth. */
function isSound(element: OsmElement): boolean {
  if (element.type !== 'node') return true;
  if (Math.abs(element.lat) <= 90 && Math.abs(element.lon) <= 180) return true;
  throw new BrokenFile('corrupt', `node ${element.id} at ${element.lon}, ${element.lat}`);
}
