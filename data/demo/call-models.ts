import type { CallCategory, CallOutcome } from '../terms/service-call';
import type { ProfileName } from './time-profiles';

/** How made-up calls for service of one category are drawn. Nothing of it is measured: the numbers are only plausible. */
export interface CallModel {
  category: CallCategory;
  per_year: number;
  /** yearly growth, 0 for none */
  trend: number;
  setting: 'street' | 'home' | 'villa' | 'metro';
  time: ProfileName;
  /** share that the police began themselves */
  from_police: number;
  /** odds of priority 1, 2 and 3 */
  priority: readonly [number, number, number];
  outcome: Partial<Record<CallOutcome, number>>;
}

const model = (
  category: CallCategory,
  per_year: number,
  trend: number,
  setting: CallModel['setting'],
  time: ProfileName,
  from_police: number,
  priority: CallModel['priority'],
  outcome: CallModel['outcome'],
): CallModel => ({ category, per_year, trend, setting, time, from_police, priority, outcome });

export const CALL_MODELS: readonly CallModel[] = [
  model('disturbance', 720, 0.06, 'street', 'evening_and_night', 0.08, [2, 6, 3], { handled: 5, nothing_found: 4, report: 1, not_attended: 1 }), // prettier-ignore
  model('violence', 310, 0, 'street', 'evening_and_night', 0.03, [7, 3, 0], { report: 6, handled: 2, nothing_found: 1 }), // prettier-ignore
  model('theft', 430, -0.04, 'street', 'afternoon_and_evening', 0.02, [1, 4, 5], { report: 6, handled: 1, nothing_found: 2, not_attended: 2 }), // prettier-ignore
  model('damage', 190, 0, 'street', 'afternoon_and_evening', 0.05, [0, 3, 6], { report: 6, nothing_found: 2, not_attended: 1 }), // prettier-ignore
  model('drunkenness', 380, -0.05, 'metro', 'evening_and_night', 0.15, [1, 6, 2], { handled: 7, nothing_found: 2 }),
  model('narcotics', 240, 0.03, 'metro', 'dealing', 0.8, [1, 4, 4], { report: 6, handled: 2, nothing_found: 2 }),
  model('suspicious', 520, 0, 'home', 'evening_and_night', 0.1, [2, 5, 3], { nothing_found: 7, handled: 2, report: 1, not_attended: 1 }), // prettier-ignore
  model('noise', 300, 0, 'home', 'evening_and_night', 0, [0, 1, 8], { handled: 3, nothing_found: 3, not_attended: 4, cancelled: 1 }), // prettier-ignore
  model('alarm', 260, 0, 'home', 'all_day', 0, [3, 5, 1], { nothing_found: 8, report: 1, cancelled: 2 }),
  model('traffic', 540, 0, 'street', 'all_day', 0.12, [3, 5, 2], { handled: 6, report: 2, nothing_found: 1 }),
  model('fire', 110, 0, 'home', 'all_day', 0, [8, 2, 0], { handled: 7, report: 1 }),
  model('person_in_need', 480, 0.04, 'home', 'all_day', 0.02, [5, 4, 1], { handled: 8, nothing_found: 2 }),
  model('private', 350, 0, 'home', 'evening_and_night', 0, [6, 4, 0], { report: 5, handled: 5, nothing_found: 1 }),
  model('police_initiated', 900, 0, 'street', 'afternoon_and_evening', 1, [0, 1, 9], { handled: 8, report: 2 }),
  model('other', 210, 0, 'home', 'all_day', 0.05, [0, 3, 7], { handled: 6, nothing_found: 2, cancelled: 1 }),
];
