import { z } from 'zod';
import type { OsmElement, OsmNode, OsmRelation, OsmWay } from './element';
import type { OsmFile } from './read-pbf';

const lonLat = z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) });
const tags = z.record(z.string(), z.string()).optional();
const node = lonLat.extend({ type: z.literal('node'), id: z.number(), tags });
const way = z.object({
  type: z.literal('way'),
  id: z.number(),
  nodes: z.array(z.number()).optional(),
  /** with `out geom` */
  geometry: z.array(lonLat.nullable()).optional(),
  tags,
});
const relation = z.object({
  type: z.literal('relation'),
  id: z.number(),
  members: z.array(
    z.object({ type: z.string(), ref: z.number(), role: z.string(), geometry: z.array(lonLat.nullable()).optional() }),
  ),
  tags,
});
const element = z.discriminatedUnion('type', [node, way, relation]);

/** An answer of the Overpass API: https://wiki.openstreetmap.org/wiki/Overpass_API/Overpass_QL#out */
export const overpassAnswer = z.object({
  osm3s: z.object({ timestamp_osm_base: z.string().optional() }).optional(),
  elements: z.array(z.unknown()),
});

/** What of an answer is no element as the API writes them, in number. */
export interface OverpassFile extends OsmFile {
  rejected: number;
}

/** Puts an answer's elements in order, and gives ways that carry their geometry the nodes that they lack. */
export function parseOverpass({ osm3s, elements }: z.infer<typeof overpassAnswer>): OverpassFile {
  const nodes: OsmNode[] = [];
  const ways = new Map<number, OsmWay>();
  const relations: OsmRelation[] = [];
  const invented = new Map<string, number>();
  const known = new Set<number>();
  let rejected = 0;

  const nodeAt = ({ lon, lat }: z.infer<typeof lonLat>, given: number | undefined) => {
    // equal positions are one node, or rings would not close
    const id = given ?? invented.get(`${lon} ${lat}`) ?? -1 - invented.size;
    if (given === undefined) invented.set(`${lon} ${lat}`, id);
    if (!known.has(id)) {
      known.add(id);
      nodes.push({ type: 'node', id, lon, lat });
    }
    return id;
  };
  const addWay = (w: Omit<z.infer<typeof way>, 'type'>) => {
    const { id, nodes: refs, geometry } = w;
    // without a position: a node that is in another answer, or in none
    const drawn = geometry?.flatMap((at, i) => (at === null ? [] : [nodeAt(at, refs?.[i])]));
    const earlier = ways.get(id);
    ways.set(id, {
      type: 'way',
      id,
      refs: drawn ?? refs ?? earlier?.refs ?? [],
      ...((w.tags ?? earlier?.tags) ? { tags: w.tags ?? earlier?.tags ?? {} } : {}),
    });
  };

  for (const raw of elements) {
    const { data } = element.safeParse(raw);
    if (data === undefined) rejected++;
    else if (data.type === 'node') {
      const { id, lon, lat } = data;
      nodes.push(data.tags ? { type: 'node', id, lon, lat, tags: data.tags } : { type: 'node', id, lon, lat });
      known.add(id);
    } else if (data.type === 'way') addWay(data);
    else {
      const { id, members } = data;
      for (const member of members)
        if (member.type === 'way' && member.geometry) addWay({ id: member.ref, geometry: member.geometry });
      relations.push(
        data.tags ? { type: 'relation', id, members, tags: data.tags } : { type: 'relation', id, members },
      );
    }
  }
  const ordered: OsmElement[][] = [nodes, [...ways.values()], relations];
  return { dated: osm3s?.timestamp_osm_base?.slice(0, 10) ?? null, elements: ordered, rejected };
}
