import type { CategoryModel } from './category-model';
import { createChooser } from './choose';
import type { DemoWorld, PlacedSite } from './demo-world';
import type { Random } from './random';
import type { Address } from './streets';
import { PROFILES, weekdayShares, type TimeProfile } from './time-profiles';

/** Where a category's offences come from: one planted place, or the rest of the town. */
export interface OffenceSource {
  /** null for the rest of the town */
  site: PlacedSite | null;
  /** of the category's offences, in a mean year */
  percent: number;
  profile: TimeProfile;
  chooseHour: (random: Random) => number;
  draw: (random: Random) => Address;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** The planted places that draw a category, and last the rest of the town. */
export function sourcesOf(world: DemoWorld, model: CategoryModel): OffenceSource[] {
  const sites = world.sites.flatMap((site): OffenceSource[] => {
    const draw = site.draws[model.category];
    if (draw === undefined) return [];
    const profile: TimeProfile = PROFILES[draw[1]];
    return [{ site, percent: draw[0], profile, chooseHour: chooserOf(profile), draw: site.draw }];
  });
  // a new place comes on top
  const percent = sites.reduce((left, s) => left - (s.site?.trend === 'new' ? 0 : s.percent), 100);
  const profile = restProfile(sites, model, percent);
  return [
    ...sites,
    { site: null, percent, profile, chooseHour: chooserOf(profile), draw: world.background[model.setting] },
  ];
}

function chooserOf(profile: TimeProfile): (random: Random) => number {
  return createChooser(HOURS, (hour) => profile.hours[hour] ?? 0);
}

/** The rest of the town's profile: such weekdays that, with the pubs' nights, the category has the weekdays it should. */
function restProfile(sites: readonly OffenceSource[], model: CategoryModel, percent: number): TimeProfile {
  const { hours } = PROFILES[model.time];
  const aim = weekdayShares(PROFILES[model.time], model.weekdays);
  const ofSites = sites.map((s) => ({ weight: s.percent / percent, shares: weekdayShares(s.profile, model.weekdays) }));
  const weekdays = aim.map((share, i) => {
    const surplus = ofSites.reduce((sum, s) => sum + s.weight * ((s.shares[i] ?? 0) - share), 0);
    return Math.max(0.02, share - surplus);
  });
  return { weekdays, hours };
}
