/** One pass that returns every week (or every second). Times are local; `to` before `from` is the next morning. */
export interface WeeklyPass {
  stadsdel: string;
  /** place of the pack; null for the whole stadsdel */
  place: string | null;
  actor: string;
  activity: string;
  /** ISO weekdays, Monday 1 */
  weekdays: readonly number[];
  from: string;
  to: string;
  /** every second week, in even or odd ISO weeks */
  weeks?: 'even' | 'odd';
  /** at other hours from one time to the next, around those that are said: who keeps to the clock can be foreseen */
  varies?: boolean;
}

const pass = (
  stadsdel: string,
  place: string | null,
  actor: string,
  activity: string,
  weekdays: readonly number[],
  from: string,
  to: string,
  weeks?: 'even' | 'odd',
): WeeklyPass => ({ stadsdel, place, actor, activity, weekdays, from, to, ...(weeks ? { weeks } : {}) });

/** The same for as long, at hours that whoever watches cannot learn. */
const varied = (plan: WeeklyPass): WeeklyPass => ({ ...plan, varies: true });

/** Minutes by which what varies is early or late, one after the other: five times in a row are at five different hours. */
export const VARIATIONS: readonly number[] = [-180, 60, -60, 120, -120];

/** The week as planned: most hours where the promise puts them first, the pubs' nights, something everywhere. */
export const WEEKLY_PASSES: readonly WeeklyPass[] = [
  varied(pass('rissne', 'rissne-torg', 'polis', 'fotpatrull', [2, 4, 5], '15:00', '19:00')),
  varied(pass('rissne', 'rissne-torg', 'ordningsvakter', 'trygghetsrond', [1, 3, 5, 6], '17:00', '21:00')),
  pass('rissne', null, 'nattvandrare', 'nattvandring', [5, 6], '20:00', '00:00'),
  pass('rissne', null, 'polis', 'bilpatrull', [6], '20:00', '23:00'),
  pass('rissne', 'grona-kulla', 'kommun', 'skolbesok', [3], '13:00', '15:30'),
  pass('rissne', 'rissne-centrum', 'fastighetsagare', 'platssamverkan', [4], '09:00', '11:00', 'odd'),
  varied(pass('hallonbergen', 'hallonbergens-centrum', 'polis', 'fotpatrull', [1, 3, 5], '15:00', '19:00')),
  varied(pass('hallonbergen', 'hallonbergens-centrum', 'ordningsvakter', 'trygghetsrond', [2, 4, 6], '17:00', '21:00')),
  pass('hallonbergen', 'lotsjogaraget', 'polis', 'fotpatrull', [5], '20:00', '23:00'),
  pass('hallonbergen', null, 'nattvandrare', 'nattvandring', [5, 6], '20:00', '23:30'),
  pass('hallonbergen', null, 'kommun', 'medborgardialog', [4], '17:00', '19:00', 'even'),
  pass('centrala-sundbyberg', 'jarnvagsgatan', 'polis', 'fotpatrull', [5, 6], '22:00', '03:00'),
  pass('centrala-sundbyberg', 'sundbybergs-torg', 'ordningsvakter', 'trygghetsrond', [5, 6], '18:00', '23:00'),
  varied(pass('centrala-sundbyberg', 'sundbybergs-centrum', 'polis', 'fotpatrull', [3], '14:00', '17:00')),
  varied(pass('lilla-alby', null, 'polis', 'cykelpatrull', [2], '13:00', '16:00')),
  varied(pass('lilla-alby', 'marabouparken', 'fastighetsagare', 'trygghetsrond', [6], '19:00', '21:00')),
  pass('storskogen', 'storskogstorget', 'polis', 'fotpatrull', [2, 5], '16:00', '19:00'),
  varied(pass('storskogen', 'tuletorget', 'ordningsvakter', 'trygghetsrond', [6], '17:00', '20:00')),
  pass('or', null, 'nattvandrare', 'nattvandring', [5], '20:00', '23:00'),
  pass('or', 'orskolan', 'kommun', 'skolbesok', [2], '13:00', '15:00', 'even'),
  varied(pass('duvbo', null, 'polis', 'cykelpatrull', [4], '10:00', '12:30')),
  varied(pass('stora-ursvik', 'ursviks-torg', 'polis', 'fotpatrull', [3], '16:00', '18:30')),
  pass('stora-ursvik', null, 'foreningar', 'nattvandring', [6], '20:00', '23:00'),
  varied(pass('lilla-ursvik', null, 'polis', 'bilpatrull', [1], '18:00', '19:30')),
  pass('brotorp', 'mulle-meck', 'kommun', 'trygghetsrond', [5], '16:00', '18:00'),
  varied(pass('kymlinge', null, 'polis', 'cykelpatrull', [7], '12:00', '13:30', 'odd')),
];

/** ISO weeks without school in Stockholm's county: winter holiday, summer, autumn holiday, Christmas and New Year. */
export const SCHOOL_HOLIDAY_WEEKS: readonly number[] = [9, 25, 26, 27, 28, 29, 30, 31, 32, 33, 44, 52, 53, 1, 2];

/** Chance that a pass is called off, by stadsdel; the second where nothing else is said. */
export const CANCELLED = { storskogen: 0.45, elsewhere: 0.05 } as const;
