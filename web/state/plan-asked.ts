import { cyclicRuns } from '../../data/terms/cyclic-run';
import type { Filter } from './view';

/** Where somebody wants a pass, and when if that is known: hours of a weekday, `to` exclusive and past 24 for the night. */
export interface PlanAsked {
  /** '' for wherever it is needed most then */
  stadsdel: string;
  place: string | null;
  hours: { weekday: number; from: number; to: number } | null;
}

const ASKED = /^([a-z0-9_-]{0,60})(?::([\w.-]{1,100}))?(?:@([1-7])-(\d{1,2})-(\d{1,2}))?$/;

/** 'rissne', 'rissne:rissne-torg', 'rissne@5-21-24', '@5-21-24' of an address; undefined for what is none of these. */
export function parsePlanAsked(text: string): PlanAsked | undefined {
  const [, stadsdel = '', place = null, weekday, from, to] = ASKED.exec(text) ?? [];
  const hours = weekday === undefined ? null : { weekday: Number(weekday), from: Number(from), to: Number(to) };
  if (stadsdel === '' && hours === null) return undefined;
  if (hours && !(hours.from < 24 && hours.to > hours.from && hours.to <= hours.from + 24)) return undefined;
  return { stadsdel, place, hours };
}

/** The same as it stands in an address. */
export function formatPlanAsked({ stadsdel, place, hours }: PlanAsked): string {
  const at = hours ? `@${hours.weekday}-${hours.from}-${hours.to}` : '';
  return `${stadsdel}${place === null ? '' : `:${place}`}${at}`;
}

/** The hours that a filter has chosen, as one can plan them: those of its first weekday; null where it has no one run of hours. */
export function hoursChosen({ weekdays, hours }: Pick<Filter, 'weekdays' | 'hours'>): PlanAsked['hours'] {
  const [weekday] = [...weekdays].sort((a, b) => a - b);
  const [run, ...others] = cyclicRuns(hours, 24, 0);
  if (weekday === undefined || run === undefined || others.length > 0 || hours.length >= 24) return null;
  return { weekday, from: run.from, to: run.to + 1 + (run.to < run.from ? 24 : 0) };
}
