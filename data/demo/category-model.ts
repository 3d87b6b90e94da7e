import type { ProfileName } from './time-profiles';

/** How one category of offences behaves in the demo world. Shares and rhythms are those of comparable Swedish towns. */
export interface CategoryModel {
  category: string;
  /** share of its group of the yearly statistics; within a group the shares add up to 100 */
  share_pct: number;
  /** weight per month, January first */
  months: readonly number[];
  /** weight per weekday, Monday first: of the start, or of the end where `anchor` says so */
  weekdays: readonly number[];
  time: ProfileName;
  /** which end of the interval the rhythm holds for: graffiti is counted when it is found */
  anchor: 'start' | 'end';
  /** share whose interval begins and ends on one date */
  same_day: number;
  /** share whose interval spans seven days or more */
  week_or_more: number;
  /** of those within one date: share whose time is known exactly, and share known to the date alone */
  exact: number;
  date_only: number;
  /** what its places are scattered over where no hot place draws it */
  setting: 'street' | 'home' | 'villa' | 'metro';
  /** percent placed as point, street, DeSO, stadsdel, nowhere */
  placed_pct: readonly [number, number, number, number, number];
  /** offence codes with their odds; a code not in use on the date is passed over */
  codes: Readonly<Record<string, number>>;
  /** where there is no code */
  place_type: 'outdoors' | 'indoors' | 'unknown';
}
