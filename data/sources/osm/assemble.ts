import type { Position } from 'geojson';
import { holds, type Extent } from '../../place/extent';
import type { OsmElement, OsmRelation, OsmWay, Tags } from './element';
import { BrokenFile } from './broken-file';
import type { GroundFeature, Shape } from './feature';
import { joinRings, nestRings } from './join-rings';
import { NodeIndex } from './node-index';

export interface Assembled {
  /** elements gone through */
  read: number;
  /** areas of several lines whose outline is not whole in the file */
  incomplete: number;
  /** lines of which fewer than two nodes are known */
  broken: number;
}

/**
 * Puts OpenStreetMap's nodes, ways and relations together into features that reach into a rectangle.
 * @param reach nodes are remembered within it
 * @param wanted whether anything will be made of these tags
 * @param take told of every feature
 * @throws {BrokenFile} when a node comes after a way
 */
export function assemble(
  batches: Iterable<readonly OsmElement[]>,
  { box, reach }: { box: Extent; reach: Extent },
  wanted: (tags: Tags) => boolean,
  take: (feature: GroundFeature) => void,
): Assembled {
  const nodes = new NodeIndex();
  // of ways that a relation may ask for: where their nodes stand, -1 for one that is out of reach
  const ways = new Map<number, Int32Array>();
  const told: Assembled = { read: 0, incomplete: 0, broken: 0 };
  let sawWay = false;

  const addWay = ({ id, refs, tags }: OsmWay) => {
    const found = Int32Array.from(refs, (ref) => nodes.find(ref));
    if (!found.some((index) => index >= 0)) return;
    ways.set(id, found);
    if (tags === undefined || !wanted(tags)) return;
    const runs = runsOf(found, nodes);
    if (!runs.some((run) => run.some(([lng = 0, lat = 0]) => holds(box, lng, lat)))) return;
    const shape = shapeOfWay(runs, found.length, tags);
    if (shape === null) told.broken++;
    else take({ id: `w${id}`, tags, shape });
  };

  const addRelation = ({ id, members, tags }: OsmRelation) => {
    if (tags === undefined || !AREAS.has(tags['type'] ?? '') || !wanted(tags)) return;
    const lines = members.flatMap(({ type, ref, role }) => (type === 'way' ? [{ role, found: ways.get(ref) }] : []));
    const known = lines.flatMap(({ role, found }) =>
      found === undefined ? [] : runsOf(found, nodes).map((run) => ({ inner: role === 'inner', run })),
    );
    if (!known.some(({ run }) => run.some(([lng = 0, lat = 0]) => holds(box, lng, lat)))) return;
    const outer = joinRings(known.filter((line) => !line.inner).map(({ run }) => run));
    const inner = joinRings(known.filter((line) => line.inner).map(({ run }) => run));
    if (outer.open > 0) told.incomplete++;
    const polygons = nestRings(outer.rings, inner.rings);
    if (polygons.length > 0)
      take({ id: `r${id}`, tags, shape: { kind: 'area', geometry: { type: 'MultiPolygon', coordinates: polygons } } });
  };

  for (const batch of batches)
    for (const element of batch) {
      told.read++;
      if (element.type === 'node') {
        const { id, lon, lat, tags } = element;
        if (!holds(reach, lon, lat)) continue;
        if (sawWay) throw new BrokenFile('unsorted', `n${id}`);
        nodes.add(id, lon, lat);
        if (tags !== undefined && holds(box, lon, lat) && wanted(tags))
          take({ id: `n${id}`, tags, shape: { kind: 'point', geometry: { type: 'Point', coordinates: [lon, lat] } } });
      } else if (element.type === 'way') {
        sawWay = true;
        addWay(element);
      } else addRelation(element);
    }
  return told;
}

const AREAS: ReadonlySet<string> = new Set(['multipolygon', 'boundary']);

/** The stretches of a way whose nodes are known, without repeated positions. */
function runsOf(found: Int32Array, nodes: NodeIndex): Position[][] {
  const runs: Position[][] = [];
  let run: Position[] = [];
  for (const index of found) {
    if (index >= 0) {
      const [lng, lat] = nodes.position(index);
      const last = run.at(-1);
      if (last?.[0] !== lng || last[1] !== lat) run.push([lng, lat]);
    } else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** What is an area and nothing else, so that a line tagged so lacks its last side. */
const isArea = (tags: Tags) =>
  (tags['building'] ?? 'no') !== 'no' || tags['natural'] === 'water' || tags['landuse'] !== undefined;

function shapeOfWay(runs: readonly Position[][], refs: number, tags: Tags): Shape | null {
  const lines = runs.filter((run) => run.length > 1);
  const [first] = lines;
  if (first === undefined) return null;
  if (lines.length > 1) return { kind: 'line', geometry: { type: 'MultiLineString', coordinates: [...lines] } };
  const isWhole = runs.length === 1 && first.length >= Math.min(4, refs);
  const isClosed =
    isWhole && first.length >= 4 && first[0]![0] === first.at(-1)![0] && first[0]![1] === first.at(-1)![1];
  if (!isClosed && isWhole && first.length >= 3 && first.length === refs && isArea(tags))
    return { kind: 'ring', geometry: { type: 'Polygon', coordinates: [[...first, first[0]!]] }, isClosedByUs: true };
  return isClosed
    ? { kind: 'ring', geometry: { type: 'Polygon', coordinates: [first] } }
    : { kind: 'line', geometry: { type: 'LineString', coordinates: first } };
}
