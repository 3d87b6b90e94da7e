import type { Position } from 'geojson';
import { createLocator, type Locator } from '../../data/place/locator';
import type { Pack } from '../../data/pack/schema';
import { rounded } from '../analysis/format-text';
import type { World } from '../snapshot/world';
import { decodeWkb } from '../tiles/decode-wkb';
import { groundVersion } from '../tiles/ground-version';
import type { Territory } from '../town/territory';
import type { ByStreet } from './by-street';
import { NearestSegments } from './nearest-segments';
import { cutAtCrossings, middleOf, positionKey, type Segment } from './segment';
import { surroundingsOf, type Surroundings } from './surroundings';

/** What of a stretch does not follow from a filter. */
type ToldSegment = Pick<ByStreet['streets'][number], 'street' | 'name' | 'stadsdel' | 'between' | 'length_m' | 'line'>;

/** The streets of a town as units that offences are counted on. */
export interface Streets {
  segments: readonly Segment[];
  nearest: NearestSegments;
  /** what is said of a segment whatever is counted on it */
  told: (segment: number) => ToldSegment;
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
    const between = crossingNames(segments);
    const told: ToldSegment[] = [];
    let surroundings: Promise<Surroundings> | undefined;
    return {
      segments,
      nearest,
      told: (i) => (told[i] ??= tellSegment(segments[i]!, stadsdelar[i]!, between(i))),
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

function tellSegment(
  { id, name, length_m, line }: Segment,
  stadsdel: string | null,
  between: ToldSegment['between'],
): ToldSegment {
  return { street: id, name, stadsdel, between, length_m: Math.round(length_m), line: line.map(toFive) };
}

const toFive = ([lng = 0, lat = 0]: Position): [number, number] => [rounded(lng, 5), rounded(lat, 5)];

/** For each segment the first other name, in order of the alphabet, at either end; null where there is none. */
function crossingNames(segments: readonly Segment[]): (segment: number) => ToldSegment['between'] {
  const names = new Map<string, Set<string>>();
  for (const { name, line } of segments) {
    if (name === null) continue;
    for (const end of [line[0]!, line.at(-1)!]) {
      const key = positionKey(end);
      names.set(key, (names.get(key) ?? new Set()).add(name));
    }
  }
  return (i) => {
    const { name, line } = segments[i]!;
    const other = (end: Position) =>
      [...(names.get(positionKey(end)) ?? [])].filter((of) => of !== name).sort((a, b) => a.localeCompare(b, 'sv'))[0];
    return [other(line[0]!) ?? null, other(line.at(-1)!) ?? null];
  };
}

function linesOf(wkb: Buffer): Position[][] {
  const geometry = decodeWkb(wkb);
  // the edge of a square is where one walks along it
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
