import type { Pack } from '../pack/schema';
import { createLocator, type Locator } from '../place/locator';
import { createChooser } from './choose';
import { demoPeriod, type DemoPeriod } from './demo-period';
import type { Random } from './random';
import { labelPoint } from './label-point';
import type { Site } from './sites/site';
import { SITES } from './sites/sites';
import { STREET_LIFE, VILLA_AREAS } from './sites/street-life';
import { createStreets, type Address, type Block } from './streets';

/** What a stadsdel has beside its residents: nature reserves and parks have walkers. */
const VISITORS = 400;

/** A planted place, put on the streets of the pack. */
export interface PlacedSite extends Site {
  x: number;
  y: number;
  draw: (random: Random) => Address;
}

/** What the offences are strewn over. */
export interface DemoWorld {
  pack: Pack;
  period: DemoPeriod;
  locator: Locator;
  addresses: readonly Address[];
  /** the streets that they lie along */
  blocks: readonly Block[];
  sites: readonly PlacedSite[];
  /** draws an address where no planted place does, by setting */
  background: Readonly<Record<'street' | 'home' | 'villa' | 'metro', (random: Random) => Address>>;
  /**
   * The DeSO area that stands for an address. The pack has no DeSO outlines, but their running numbers go from south to
   * north: the addresses of a stadsdel are split so into as many equal parts as it has DeSO areas.
   */
  desoOf: (address: Address) => string | null;
}

/**
 * Lays out streets and planted places.
 * @param today local date; the data end the day before
 * @throws {RangeError} when `today` leaves less than a year of data
 */
export function createDemoWorld(pack: Pack, today: string): DemoWorld {
  const period = demoPeriod(today);
  const locator = createLocator(pack);
  const { addresses, blocks } = createStreets(pack, locator);
  const sites = SITES.map((site) => placeSite(site, pack, locator, addresses));

  const quarters = new Map(
    pack.stadsdelar.map(({ properties: { stadsdel, population, deso } }) => {
      const own = addresses.filter((a) => a.stadsdel === stadsdel).sort((a, b) => a.y - b.y);
      const fromSouth = new Map(own.map((address, i) => [address, i / own.length]));
      return [stadsdel, { fromSouth, deso: deso.toSorted(), people: (population + VISITORS) / own.length }];
    }),
  );
  // what there would be if an address drew in proportion to the people around it
  const even = (a: Address) => (quarters.get(a.stadsdel)?.people ?? 0) * (a.green ? 0.1 : 1);
  const outdoors = (a: Address) => a.pull * (STREET_LIFE[a.stadsdel] ?? 1);
  const metro = (a: Address) => (a.metro_m === Infinity ? 1 : 0.1 + Math.exp(-a.metro_m / 120));
  const chooser = (weight: (a: Address) => number) => createChooser(addresses, weight);
  return {
    pack,
    period,
    locator,
    addresses,
    blocks,
    sites,
    background: {
      street: chooser((a) => even(a) * outdoors(a)),
      home: chooser((a) => even(a) * a.pull ** 0.5),
      villa: chooser((a) => even(a) * a.pull ** 0.3 * (VILLA_AREAS[a.stadsdel] ?? 1)),
      metro: chooser((a) => even(a) * outdoors(a) * metro(a)),
    },
    desoOf: (address) => {
      const { fromSouth, deso } = quarters.get(address.stadsdel) ?? { deso: [] };
      return deso[Math.floor((fromSouth?.get(address) ?? 0) * deso.length)] ?? null;
    },
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
  const withDistance = addresses.map((address) => ({ address, d: Math.hypot(address.x - x, address.y - y) }));
  const within = withDistance.filter(({ d }) => d <= 2.5 * site.radius_m);
  // a place without streets takes the nearest addresses
  const near = (within.length >= 6 ? within : withDistance)
    .sort((a, b) => a.d - b.d)
    .slice(0, Math.max(6, within.length));
  const nearest = near[0]?.d ?? 0;
  // thick in the middle
  const choose = createChooser(
    near,
    ({ address, d }) => address.pull ** 0.4 * Math.exp(-((d - nearest) ** 2) / (2 * (0.85 * site.radius_m) ** 2)),
  );
  return { ...site, x, y, draw: (random) => choose(random).address };
}
