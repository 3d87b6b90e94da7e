import type { Pack } from '../pack/schema';
import { createLocator, type Locator } from '../place/locator';
import { createChooser } from './choose';
import type { Random } from './random';
import { labelPoint } from './label-point';
import { SITES, STREET_LIFE, VILLA_AREAS, type Site } from './sites';
import { createStreets, type Address } from './streets';

/** A planted place, put on the streets of the pack. */
export interface PlacedSite extends Site {
  x: number;
  y: number;
  /** index into the addresses */
  draw: (random: Random) => number;
}

/** What the offences are strewn over. */
export interface DemoWorld {
  pack: Pack;
  locator: Locator;
  addresses: readonly Address[];
  sites: readonly PlacedSite[];
  /** draws an address where no planted place does, by setting */
  background: Readonly<Record<'street' | 'home' | 'villa' | 'metro', (random: Random) => number>>;
  /** the DeSO area that stands for an address */
  desoOf: (address: Address) => string | null;
}

/** Lays out streets and planted places. */
export function createDemoWorld(pack: Pack): DemoWorld {
  const locator = createLocator(pack);
  const addresses = createStreets(pack, locator);
  const sites = SITES.map((site) => placeSite(site, pack, locator, addresses));

  const perStadsdel = new Map(
    pack.stadsdelar.map(({ properties: { stadsdel } }) => [stadsdel, addresses.filter((a) => a.stadsdel === stadsdel)]),
  );
  const population = new Map(pack.stadsdelar.map((s) => [s.properties.stadsdel, s.properties.population]));
  // what there would be if an address drew in proportion to the people around it
  const even = (a: Address) =>
    ((population.get(a.stadsdel)! + 400) / perStadsdel.get(a.stadsdel)!.length) * (a.green ? 0.1 : 1);
  const outdoors = (a: Address) => a.pull * (STREET_LIFE[a.stadsdel] ?? 1);
  const metro = (a: Address) => (a.metro_m === Infinity ? 1 : 0.1 + Math.exp(-a.metro_m / 120));
  const chooser = (weight: (a: Address) => number) => createChooser(addresses.map(weight));
  return {
    pack,
    locator,
    addresses,
    sites,
    background: {
      street: chooser((a) => even(a) * outdoors(a)),
      home: chooser((a) => even(a) * a.pull ** 0.5),
      villa: chooser((a) => even(a) * a.pull ** 0.3 * (VILLA_AREAS[a.stadsdel] ?? 1)),
      metro: chooser((a) => even(a) * outdoors(a) * metro(a)),
    },
    desoOf: assignDeso(pack, perStadsdel),
  };
}

function placeSite(site: Site, pack: Pack, locator: Locator, addresses: readonly Address[]): PlacedSite {
  const place = pack.places.find((p) => p.place === site.place);
  const { lng, lat } =
    typeof place?.lng === 'number' && place.lat !== null
      ? { lng: place.lng, lat: place.lat }
      : labelPoint(pack, site.stadsdel);
  const at = locator.project(lng, lat);
  const x = at.x + site.offset[0];
  const y = at.y + site.offset[1];
  const near = addresses
    .map((a, i) => ({ i, d: Math.hypot(a.x - x, a.y - y), pull: a.pull, green: a.green }))
    .sort((a, b) => a.d - b.d || a.i - b.i);
  // thick in the middle; a place without streets takes the nearest
  const within = Math.max(
    6,
    near.findIndex((a) => a.d > 2.5 * site.radius_m),
  );
  const reach = near.slice(0, within);
  const nearest = reach[0]!.d;
  const choose = createChooser(
    reach.map((a) => a.pull ** 0.4 * Math.exp(-((a.d - nearest) ** 2) / (2 * (0.85 * site.radius_m) ** 2))),
  );
  return { ...site, x, y, draw: (random) => reach[choose(random)]!.i };
}

/**
 * The pack has no DeSO outlines, but their running numbers go from south to north: the addresses of a stadsdel are
 * split from south to north into as many equal parts as it has DeSO areas.
 */
function assignDeso(pack: Pack, perStadsdel: ReadonlyMap<string, readonly Address[]>): DemoWorld['desoOf'] {
  const northings = new Map([...perStadsdel].map(([s, list]) => [s, list.map((a) => a.y).sort((a, b) => a - b)]));
  const codes = new Map(pack.stadsdelar.map((s) => [s.properties.stadsdel, s.properties.deso.toSorted()]));
  return ({ stadsdel, y }) => {
    const ys = northings.get(stadsdel)!;
    const own = codes.get(stadsdel)!;
    const south = ys.findIndex((other) => other >= y);
    return own[Math.floor((south / ys.length) * own.length)] ?? null;
  };
}
