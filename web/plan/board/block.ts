import type { NewPass, Pass } from '../../api/types';
import { addDays, daysBetween } from '../../../data/terms/calendar';
import { toInstant, toWallTime } from '../../../data/terms/wall-clock';

export const WEEK_MIN = 7 * 1440;
/** to what a drag and an arrow key move, minutes */
export const STEP_MIN = 15;

/** Where a pass stands in its week: minutes on the wall clock after Monday's midnight, the end past the week's own. */
export interface Span {
  from: number;
  to: number;
}

export function spanOf(pass: Times, monday: string, timeZone: string): Span {
  const known = spans.get(pass);
  const { planned_from, planned_to } = pass;
  if (known && known.planned_from === planned_from && known.planned_to === planned_to && known.monday === monday)
    return known.span;
  const at = (instant: string) => {
    const { date, min } = toWallTime(instant, timeZone);
    return daysBetween(monday, date) * 1440 + min;
  };
  const span = { from: at(planned_from), to: at(planned_to) };
  spans.set(pass, { planned_from, planned_to, monday, span });
  return span;
}

type Times = Pick<Pass, 'planned_from' | 'planned_to'>;

// a board of hundreds asks for all of them at each change of one; a municipality has one time zone
const spans = new WeakMap<Times, Times & { monday: string; span: Span }>();

/** A pass and where it stands. */
export interface Block {
  item: Pass;
  span: Span;
}

/** The same block for the same pass in the same place: what shows it has nothing new to show. */
export function blockOf(item: Pass, monday: string, timeZone: string): Block {
  const span = spanOf(item, monday, timeZone);
  const known = blocks.get(item);
  if (known?.span === span) return known;
  const block = { item, span };
  blocks.set(item, block);
  return block;
}

const blocks = new WeakMap<Pass, Block>();

/** The same place in the week as instants. */
export function instantsOf(
  { from, to }: Span,
  monday: string,
  timeZone: string,
): Pick<NewPass, 'planned_from' | 'planned_to'> {
  const at = (minute: number) => {
    const day = Math.floor(minute / 1440);
    return toInstant({ date: addDays(monday, day), min: minute - day * 1440 }, timeZone).instant;
  };
  return { planned_from: at(from), planned_to: at(to) };
}

/** A span moved, and kept so that it begins within the week. */
export function moveSpan({ from, to }: Span, minutes: number): Span {
  const start = Math.max(0, Math.min(WEEK_MIN - STEP_MIN, from + minutes));
  return { from: start, to: start + to - from };
}

/** A span with another end, never shorter than a step nor longer than a day. */
export function stretchSpan({ from, to }: Span, minutes: number, edge: 'from' | 'to'): Span {
  const within = (length: number) => Math.max(STEP_MIN, Math.min(1440, length));
  if (edge === 'to') return { from, to: from + within(to + minutes - from) };
  const start = to - within(to - Math.max(0, from + minutes));
  return { from: start, to };
}

/** What a person says of a pass, out of all that is known of it. */
export function fieldsOf(pass: NewPass): NewPass {
  const { actor, unit, activity, stadsdel, place, area, planned_from, planned_to, staff } = pass;
  const { promise_area, note, status, tour } = pass;
  return {
    actor,
    unit,
    activity,
    stadsdel,
    place,
    area,
    planned_from,
    planned_to,
    staff,
    promise_area,
    note,
    tour,
    status,
  };
}
