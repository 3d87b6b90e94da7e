import type { ProfileName } from '../time-profiles';

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
