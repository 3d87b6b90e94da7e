import { closeSync, openSync, writeSync } from 'node:fs';
import type { OsmElement } from '../../data/sources/osm/element';
import { dataBlock, headerBlock } from '../data/sources/osm/write-pbf';

/** How many elements extracts have in a block. */
const IN_BLOCK = 8000;
/** A way of so many nodes; one node in nine has tags, as in Sweden's extract. */
const NODES_IN_WAY = 10;

/**
 * Writes an extract of a country of streets and houses: `n` nodes evenly over three by three degrees, of which the tiny
 * town is a thousandth part.
 */
export function writeExtract(path: string, n: number): void {
  const file = openSync(path, 'w');
  const side = Math.ceil(Math.sqrt(n));
  let batch: OsmElement[] = [];
  const put = (element: OsmElement) => {
    batch.push(element);
    if (batch.length === IN_BLOCK) flush();
  };
  const flush = () => {
    if (batch.length > 0) writeSync(file, dataBlock(batch));
    batch = [];
  };
  writeSync(file, headerBlock());
  for (let i = 0; i < n; i++) {
    const [lon, lat] = [17 + (3 * (i % side)) / side, 58 + (3 * Math.floor(i / side)) / side];
    put(
      i % 9 === 0
        ? { type: 'node', id: i + 1, lon, lat, tags: { highway: 'street_lamp' } }
        : { type: 'node', id: i + 1, lon, lat },
    );
  }
  flush();
  for (let i = 0; i + NODES_IN_WAY < n; i += NODES_IN_WAY) {
    const refs = Array.from({ length: NODES_IN_WAY }, (_, k) => i + k + 1);
    put(
      i % 30 === 0
        ? { type: 'way', id: i, refs: [...refs, refs[0]!], tags: { building: 'house' } }
        : { type: 'way', id: i, refs, tags: { highway: 'residential', name: `Gata ${i % 500}` } },
    );
  }
  flush();
  closeSync(file);
}
