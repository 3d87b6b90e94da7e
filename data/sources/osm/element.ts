/** What OpenStreetMap consists of: https://wiki.openstreetmap.org/wiki/Elements */
export type Tags = Readonly<Record<string, string>>;

export interface OsmNode {
  type: 'node';
  id: number;
  /** degrees */
  lon: number;
  lat: number;
  tags?: Tags;
}

export interface OsmWay {
  type: 'way';
  id: number;
  /** ids of its nodes */
  refs: readonly number[];
  tags?: Tags;
}

export interface OsmRelation {
  type: 'relation';
  id: number;
  members: readonly { type: string; ref: number; role: string }[];
  tags?: Tags;
}

export type OsmElement = OsmNode | OsmWay | OsmRelation;
