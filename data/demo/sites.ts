import type { DemoPeriod } from './demo-period';
import type { ProfileName } from './time-profiles';

/** What draws offences to a place: the percentage of a category's offences that happen there, and when in the week. */
type Draw = readonly [percent: number, time: ProfileName];

export interface Site {
  site: string;
  /** place of the pack */
  place: string;
  /** where it lies if the pack has no such place: this stadsdel's label point */
  stadsdel: string;
  /** metres east and north of the place */
  offset: readonly [dx: number, dy: number];
  radius_m: number;
  /** over the whole time: as it was, threefold, down to a third, or nothing but in the last half year */
  trend: 'steady' | 'rising' | 'fading' | 'new';
  draws: Readonly<Record<string, Draw>>;
}

/** Stadsdelar of detached houses, with how much likelier a home there is broken into. */
export const VILLA_AREAS: Readonly<Record<string, number>> = { duvbo: 6, 'lilla-ursvik': 7, brotorp: 1.5 };

/** How much happens outdoors for each resident beside the planted places, where it is not as elsewhere. */
export const STREET_LIFE: Readonly<Record<string, number>> = {
  'centrala-sundbyberg': 1.1,
  rissne: 1.4,
  hallonbergen: 1.4,
  storskogen: 1.2,
  'lilla-alby': 0.7,
  'stora-ursvik': 0.7,
  duvbo: 0.7,
  brotorp: 0.6,
  'lilla-ursvik': 0.6,
  kymlinge: 0.5,
};

/** The places that the demo world plants: what an analysis of it should find. */
export const SITES: readonly Site[] = [
  {
    site: 'pubs-landsvagen',
    place: 'landsvagen',
    stadsdel: 'centrala-sundbyberg',
    offset: [-90, 20],
    radius_m: 45,
    trend: 'steady',
    draws: {
      assault: [14, 'weekend_nights'],
      harassment_threat: [5, 'weekend_nights'],
      disorder: [10, 'weekend_nights'],
    },
  },
  {
    site: 'pubs-jarnvagsgatan',
    place: 'jarnvagsgatan',
    stadsdel: 'centrala-sundbyberg',
    offset: [60, -40],
    radius_m: 45,
    trend: 'steady',
    draws: {
      assault: [10, 'weekend_nights'],
      harassment_threat: [3, 'weekend_nights'],
      disorder: [7, 'weekend_nights'],
      robbery: [6, 'weekend_nights'],
    },
  },
  {
    site: 'sundbyberg-station',
    place: 'sundbybergs-centrum',
    stadsdel: 'centrala-sundbyberg',
    offset: [15, 75],
    radius_m: 50,
    trend: 'steady',
    draws: {
      bicycle_theft: [17, 'commuter_parking'],
      robbery: [13, 'after_school'],
      pickpocketing: [30, 'shop_hours'],
      graffiti: [8, 'working_hours'],
      theft: [11, 'afternoon_and_evening'],
      narcotics: [6, 'dealing'],
      harassment_threat: [5, 'afternoon_and_evening'],
      assault: [4, 'afternoon_and_evening'],
      weapons_knife: [6, 'dealing'],
      criminal_damage: [4, 'evening_and_night'],
      traffic: [5, 'afternoon_and_evening'],
    },
  },
  {
    site: 'sundbybergs-torg',
    place: 'sundbybergs-torg',
    stadsdel: 'centrala-sundbyberg',
    offset: [0, 20],
    radius_m: 45,
    trend: 'steady',
    draws: {
      shop_theft: [17, 'shop_hours'],
      pickpocketing: [14, 'shop_hours'],
      theft: [8, 'shop_hours'],
      bicycle_theft: [6, 'commuter_parking'],
      harassment_threat: [4, 'afternoon_and_evening'],
      criminal_damage: [3, 'evening_and_night'],
      disorder: [8, 'afternoon_and_evening'],
    },
  },
  {
    site: 'sturegatan',
    place: 'sturegatan',
    stadsdel: 'centrala-sundbyberg',
    offset: [90, 60],
    radius_m: 60,
    trend: 'steady',
    draws: {
      shop_theft: [13, 'shop_hours'],
      pickpocketing: [8, 'shop_hours'],
      theft: [5, 'shop_hours'],
      criminal_damage: [2, 'evening_and_night'],
      traffic: [4, 'afternoon_and_evening'],
    },
  },
  {
    site: 'signalfabriken',
    place: 'signalfabriken',
    stadsdel: 'centrala-sundbyberg',
    offset: [0, 0],
    radius_m: 35,
    trend: 'steady',
    draws: {
      shop_theft: [15, 'shop_hours'],
      theft: [4, 'shop_hours'],
      bicycle_theft: [4, 'commuter_parking'],
      graffiti: [3, 'working_hours'],
    },
  },
  {
    site: 'rissne-torg',
    place: 'rissne-torg',
    stadsdel: 'rissne',
    offset: [0, 0],
    radius_m: 50,
    trend: 'steady',
    draws: {
      robbery: [17, 'after_school'],
      narcotics: [18, 'dealing'],
      weapons_knife: [17, 'dealing'],
      assault: [8, 'afternoon_and_evening'],
      harassment_threat: [8, 'afternoon_and_evening'],
      criminal_damage: [6, 'evening_and_night'],
      graffiti: [8, 'working_hours'],
      shop_theft: [11, 'shop_hours'],
      theft: [6, 'afternoon_and_evening'],
      arson_explosion: [12, 'evening_and_night'],
      disorder: [14, 'afternoon_and_evening'],
      traffic: [5, 'afternoon_and_evening'],
    },
  },
  {
    site: 'rissne-station',
    place: 'rissne-station',
    stadsdel: 'rissne',
    offset: [-40, 40],
    radius_m: 35,
    trend: 'steady',
    draws: { graffiti: [8, 'working_hours'], bicycle_theft: [9, 'commuter_parking'], pickpocketing: [7, 'shop_hours'] },
  },
  {
    site: 'rissne-garages',
    place: 'rissne-torg',
    stadsdel: 'rissne',
    offset: [-330, -120],
    radius_m: 50,
    trend: 'fading',
    draws: {
      vehicle_crime: [9, 'garage_nights'],
      criminal_damage: [3, 'garage_nights'],
      arson_explosion: [8, 'garage_nights'],
    },
  },
  {
    site: 'rissne-school',
    place: 'grona-kulla',
    stadsdel: 'rissne',
    offset: [0, 0],
    radius_m: 40,
    trend: 'steady',
    draws: {
      harassment_threat: [4, 'school_days'],
      assault: [3, 'school_days'],
      criminal_damage: [2, 'evening_and_night'],
    },
  },
  {
    site: 'hallonbergens-centrum',
    place: 'hallonbergens-centrum',
    stadsdel: 'hallonbergen',
    offset: [0, 0],
    radius_m: 50,
    trend: 'steady',
    draws: {
      robbery: [15, 'after_school'],
      narcotics: [14, 'dealing'],
      weapons_knife: [14, 'dealing'],
      assault: [7, 'afternoon_and_evening'],
      harassment_threat: [8, 'afternoon_and_evening'],
      criminal_damage: [5, 'evening_and_night'],
      shop_theft: [17, 'shop_hours'],
      theft: [8, 'afternoon_and_evening'],
      pickpocketing: [13, 'shop_hours'],
      disorder: [11, 'afternoon_and_evening'],
      traffic: [4, 'afternoon_and_evening'],
    },
  },
  {
    site: 'hallonbergen-station',
    place: 'hallonbergen-station',
    stadsdel: 'hallonbergen',
    offset: [70, -30],
    radius_m: 35,
    trend: 'steady',
    draws: {
      graffiti: [9, 'working_hours'],
      bicycle_theft: [9, 'commuter_parking'],
      harassment_threat: [2, 'afternoon_and_evening'],
    },
  },
  {
    site: 'lotsjogaraget',
    place: 'lotsjogaraget',
    stadsdel: 'hallonbergen',
    offset: [0, 0],
    radius_m: 35,
    trend: 'steady',
    draws: {
      narcotics: [10, 'garage_nights'],
      vehicle_crime: [9, 'garage_nights'],
      weapons_knife: [7, 'garage_nights'],
      criminal_damage: [2, 'garage_nights'],
    },
  },
  {
    site: 'storskogstorget',
    place: 'storskogstorget',
    stadsdel: 'storskogen',
    offset: [0, 0],
    radius_m: 45,
    trend: 'rising',
    draws: {
      narcotics: [5, 'dealing'],
      criminal_damage: [4, 'evening_and_night'],
      harassment_threat: [3, 'afternoon_and_evening'],
      robbery: [6, 'after_school'],
      graffiti: [5, 'working_hours'],
      shop_theft: [4, 'shop_hours'],
      bicycle_theft: [5, 'commuter_parking'],
      assault: [3, 'afternoon_and_evening'],
    },
  },
  {
    site: 'duvbo-station',
    place: 'duvbo-station',
    stadsdel: 'duvbo',
    offset: [0, 0],
    radius_m: 35,
    trend: 'fading',
    draws: {
      bicycle_theft: [7, 'commuter_parking'],
      graffiti: [6, 'working_hours'],
      criminal_damage: [1.5, 'evening_and_night'],
    },
  },
  {
    site: 'marabouparken',
    place: 'marabouparken',
    stadsdel: 'lilla-alby',
    offset: [0, 0],
    radius_m: 50,
    trend: 'fading',
    draws: {
      graffiti: [5, 'working_hours'],
      criminal_damage: [2.5, 'evening_and_night'],
      narcotics: [3, 'dealing'],
      disorder: [4, 'evening_and_night'],
    },
  },
  {
    site: 'alby-parking',
    place: 'lilla-alby-skola',
    stadsdel: 'lilla-alby',
    offset: [120, -60],
    radius_m: 50,
    trend: 'steady',
    draws: {
      vehicle_crime: [8, 'garage_nights'],
      criminal_damage: [2.5, 'garage_nights'],
      bicycle_theft: [3, 'commuter_parking'],
    },
  },
  {
    site: 'tuletorget',
    place: 'tuletorget',
    stadsdel: 'storskogen',
    offset: [0, 0],
    radius_m: 45,
    trend: 'steady',
    draws: {
      criminal_damage: [3, 'evening_and_night'],
      harassment_threat: [2, 'afternoon_and_evening'],
      theft: [3, 'all_day'],
      vehicle_crime: [3, 'evening_and_night'],
    },
  },
  {
    site: 'golfangarna',
    place: 'golfangarna',
    stadsdel: 'or',
    offset: [0, 0],
    radius_m: 60,
    trend: 'steady',
    draws: {
      traffic: [8, 'afternoon_and_evening'],
      criminal_damage: [2, 'evening_and_night'],
      disorder: [6, 'evening_and_night'],
    },
  },
  {
    site: 'ursvik-parking',
    place: 'milstensvagen',
    stadsdel: 'stora-ursvik',
    offset: [0, 0],
    radius_m: 50,
    trend: 'rising',
    draws: { vehicle_crime: [9, 'garage_nights'], criminal_damage: [2, 'garage_nights'], theft: [2, 'all_day'] },
  },
  {
    site: 'ursviks-torg',
    place: 'ursviks-torg',
    stadsdel: 'stora-ursvik',
    offset: [0, 0],
    radius_m: 40,
    trend: 'new',
    draws: {
      criminal_damage: [8, 'evening_and_night'],
      harassment_threat: [6, 'afternoon_and_evening'],
      robbery: [16, 'after_school'],
      disorder: [10, 'afternoon_and_evening'],
    },
  },
];

/** How strong a place is at a time, against its mean: time in years, 2023.5 the middle of 2023. */
export function trendFactor(site: Site, time: number, { span: [from, to], new_from }: DemoPeriod): number {
  const passed = (time - from) / (to - from);
  if (site.trend === 'rising') return 0.5 + passed;
  if (site.trend === 'fading') return 1.5 - passed;
  if (site.trend === 'new') return time >= new_from.year + (new_from.month - 1) / 12 ? 1 : 0;
  return 1;
}
