import type { Position } from 'geojson';
import { createLocator, type Locator } from '../../data/place/locator';
import type { Pack } from '../../data/pack/schema';
import type { World } from '../snapshot/world';
import { decodeWkb } from '../tiles/decode-wkb';
import { groundVersion } from '../tiles/ground-version';
import type { Territory } from '../town/territory';
import { NearestSegments } from './nearest-segments';
import { cutAtCrossings, type Segment } from './segment';

/** The streets of a town as units that offences are counted on. */
export interface Streets {
  segments: readonly Segment[];
  nearest: NearestSegments;
  /** name of the stadsdel in which the middle of a segment lies; null outside */
  stadsdelOf: (segment: number) => string | null;
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
    return {
      segments,
      nearest: new NearestSegments(segments),
      stadsdelOf: (i) => this.#nameOf.get(this.#stadsdelOf(segments[i]!) ?? '') ?? null,
    };
  }

  /** Streets of the neighbours are no places without offences: nobody knows theirs. */
  #stadsdelOf({ xy }: Segment): string | null {
    const at = (t: number) => xy[Math.round(t * (xy.length - 1))]!;
    const [[ax, ay], [bx, by]] = xy.length === 2 ? [xy[0]!, xy[1]!] : [at(0.5), at(0.5)];
    const middle = this.#locator.stadsdelAt(Math.round((ax + bx) / 2), Math.round((ay + by) / 2));
    return middle ?? this.#locator.stadsdelAt(Math.round(ax), Math.round(ay));
  }
}

function linesOf(wkb: Buffer): Position[][] {
  const geometry = decodeWkb(wkb);
  // the edge of a square is where one walks along it
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}
