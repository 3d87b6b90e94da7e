import type { Position } from 'geojson';
import { createLocator, type Locator } from '../../data/place/locator';
import type { Pack } from '../../data/pack/schema';
import type { World } from '../snapshot/world';
import { decodeWkb } from '../tiles/decode-wkb';
import { groundVersion } from '../tiles/ground-version';
import type { Territory } from '../town/territory';
import { NearestSegments } from './nearest-segments';
import { cutAtCrossings, middleOf, positionKey, type Segment } from './segment';
import { surroundingsOf, type Surroundings } from './surroundings';

/** The streets of a town as units that offences are counted on. */
export interface Streets {
  segments: readonly Segment[];
  nearest: NearestSegments;
  /** name of the stadsdel in which the middle of a segment lies; null outside */
  stadsdelOf: (segment: number) => string | null;
  /** the streets of other names that a segment meets at its ends; null where there is none */
  between: (segment: number) => [string | null, string | null];
  /** position of the segment with an id */
  find: (id: string) => number | undefined;
  /** the ground around the segments, worked out when first asked for */
  surroundings: () => Promise<Surroundings>;
}

/** Cuts a town's streets into segments, once for each ground. */
export class StreetNetwork {
  readonly #locator: Locator;
  readonly #nameOf: ReadonlyMap<string, string>;
  #made: { version: string | null; streets: Promise<Streets> } | null = null;

  constructor(
    pack: Pack,
    readonly territory: Territory,
  ) {
    this.#locator = createLocator(pack);
    this.#nameOf = new Map(pack.stadsdelar.map(({ properties: p }) => [p.stadsdel, p.name]));
  }

  of(world: World): Promise<Streets> {
    const version = groundVersion(world);
    if (this.#made?.version === version) return this.#made.streets;
    const streets = this.#make(world, version !== null);
    this.#made = { version, streets };
    // one reader who leaves must not leave the next without streets
    streets.catch(() => (this.#made = null));
    return streets;
  }

  async #make(world: World, isThere: boolean): Promise<Streets> {
    const rows = isThere ? await world.ask('ground-streets', {}) : [];
    const ways = rows.flatMap(({ class: kind, name, wkb }) =>
      linesOf(Buffer.from(wkb, 'base64')).map((line) => ({ class: kind, name, line })),
    );
    const segments = cutAtCrossings(ways, this.territory.toMetres).filter(
      (segment) => this.#stadsdelOf(segment) !== null,
    );
    const nearest = new NearestSegments(segments);
    const positions = new Map(segments.map(({ id }, i) => [id, i]));
    const stadsdelar = segments.map((segment) => this.#nameOf.get(this.#stadsdelOf(segment) ?? '') ?? null);
    let surroundings: Promise<Surroundings> | undefined;
    return {
      segments,
      nearest,
      stadsdelOf: (i) => stadsdelar[i]!,
      between: crossingNames(segments),
      find: (id) => positions.get(id),
      surroundings: () => (surroundings ??= surroundingsOf(segments, nearest, this.territory, this.#locator)),
    };
  }

  /** Streets of the neighbours are no places without offences: nobody knows theirs. */
  #stadsdelOf(segment: Segment): string | null {
    const [x, y] = middleOf(segment).map(Math.round) as [number, number];
    const [[ax, ay] = [x, y]] = segment.xy;
    return this.#locator.stadsdelAt(x, y) ?? this.#locator.stadsdelAt(Math.round(ax), Math.round(ay));
  }
}

/** For each segment the first other name, in order of the alphabet, at either end. */
function crossingNames(segments: readonly Segment[]): Streets['between'] {
  const names = new Map<string, Set<string>>();
  for (const { name, line } of segments) {
    if (name === null) continue;
    for (const end of [line[0]!, line.at(-1)!]) {
      const key = positionKey(end);
      names.set(key, (names.get(key) ?? new Set()).add(name));
    }
  }
  const known: ([string | null, string | null] | undefined)[] = [];
  return (i) => (known[i] ??= find(i));

  function find(i: number): [string | null, string | null] {
    const { name, line } = segments[i]!;
    const other = (end: Position) =>
      [...(names.get(positionKey(end)) ?? [])].filter((of) => of !== name).sort((a, b) => a.localeCompare(b, 'sv'))[0];
    return [other(line[0]!) ?? null, other(line.at(-1)!) ?? null];
  }
}

function linesOf(wkb: Buffer): Position[][] {
  const geometry = decodeWkb(wkb);
  // the edge of a square is where one walks along it
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
